package tradingtwin.brokers.binance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tradingtwin.brokers.BrokerFailure;
import tradingtwin.brokers.Pair;
import tradingtwin.marketdata.http.Reply;

/// Which markets to ask for: Binance has no list of all fills, so they are looked for.
///
/// Coins that are held against the usual quotes, markets that were read before, and those
/// that the trader names. A coin that was bought and wholly sold before the first reading is
/// found only when it is named.
final class BinanceMarkets {

  private static final int EXCHANGE_INFO = 20;
  private static final int ACCOUNT = 20;

  private final BinanceApi api;
  private final BinancePolicy policy;

  BinanceMarkets(BinanceApi api, BinancePolicy policy) {
    this.api = api;
    this.policy = policy;
  }

  /// One market, in Binance's spelling and ours.
  record Market(String symbol, Pair pair) {}

  /// What was found.
  sealed interface Found {
    /// @param unread one sentence for each market that was named and cannot be asked for
    record Markets(List<Market> markets, List<String> unread) implements Found {
      public Markets {
        markets = List.copyOf(markets);
        unread = List.copyOf(unread);
      }
    }

    record Failed(BrokerFailure failure) implements Found {}
  }

  Found find(List<String> chosen, Set<String> known) {
    Reply info =
        api.open("/api/v3/exchangeInfo", Map.of("showPermissionSets", "false"), EXCHANGE_INFO);
    if (!(info instanceof Reply.Answered told) || !told.ok()) {
      return new Found.Failed(BinanceErrors.meaning(info));
    }
    JsonNode exchange = BinanceErrors.json(told.body());
    if (!exchange.path("symbols").isArray()) {
      return malformed("Binance sent no list of markets");
    }
    limit(exchange).ifPresent(api::limitIs);
    Reply account = api.signed("/api/v3/account", Map.of("omitZeroBalances", "true"), ACCOUNT);
    if (!(account instanceof Reply.Answered held) || !held.ok()) {
      return new Found.Failed(BinanceErrors.meaning(account));
    }
    JsonNode balances = BinanceErrors.json(held.body()).path("balances");
    return balances.isArray()
        ? among(symbols(exchange), coins(balances), chosen, known)
        : malformed("Binance sent no balances");
  }

  private Found among(
      Map<String, Pair> all, Set<String> coins, List<String> chosen, Set<String> known) {
    Set<String> wanted = new LinkedHashSet<>();
    chosen.forEach(named -> wanted.add(plain(named)));
    wanted.addAll(new TreeSet<>(known));
    Set<String> quotes = Set.copyOf(policy.quotes());
    all.entrySet().stream()
        .filter(e -> coins.contains(e.getValue().base()) && quotes.contains(e.getValue().quote()))
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(wanted::add);
    List<Market> markets = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    for (String symbol : wanted) {
      Optional<Pair> pair = Optional.ofNullable(all.get(symbol)).or(() -> Pair.glued(symbol));
      if (pair.isEmpty()) {
        unread.add("Binance knows no market %s.".formatted(symbol));
      } else if (markets.size() == policy.mostMarkets()) {
        unread.add(
            "%s is beyond the %d markets that are read at once."
                .formatted(symbol, policy.mostMarkets()));
      } else {
        markets.add(new Market(symbol, pair.get()));
      }
    }
    return new Found.Markets(markets, unread);
  }

  private static Map<String, Pair> symbols(JsonNode exchange) {
    Map<String, Pair> all = new HashMap<>();
    for (JsonNode symbol : exchange.path("symbols")) {
      String base = symbol.path("baseAsset").asString("");
      String quote = symbol.path("quoteAsset").asString("");
      if (base.matches("[A-Z0-9]{1,20}") && quote.matches("[A-Z0-9]{1,20}")) {
        all.put(symbol.path("symbol").asString(""), new Pair(base, quote));
      }
    }
    return all;
  }

  private static Set<String> coins(JsonNode balances) {
    return balances
        .valueStream()
        .filter(b -> !isZero(b.path("free")) || !isZero(b.path("locked")))
        .map(b -> b.path("asset").asString(""))
        .collect(Collectors.toSet());
  }

  private static boolean isZero(JsonNode amount) {
    return amount.asString("0").matches("0*(\\.0*)?");
  }

  private static Optional<Integer> limit(JsonNode exchange) {
    return exchange
        .path("rateLimits")
        .valueStream()
        .filter(
            l ->
                l.path("rateLimitType").asString("").equals("REQUEST_WEIGHT")
                    && l.path("interval").asString("").equals("MINUTE")
                    && l.path("intervalNum").asInt(0) == 1)
        .map(l -> l.path("limit").asInt(0))
        .filter(limit -> limit > 0)
        .findFirst();
  }

  /// `btc/usdt` and `BTC-USDT` are `BTCUSDT`.
  private static String plain(String named) {
    return named.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  private static Found malformed(String reason) {
    return new Found.Failed(new BrokerFailure.Malformed(reason));
  }
}
