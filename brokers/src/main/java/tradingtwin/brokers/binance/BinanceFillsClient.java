package tradingtwin.brokers.binance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tradingtwin.brokers.Bookmark;
import tradingtwin.brokers.BrokerFailure;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.FetchFills;
import tradingtwin.brokers.FillQuery;
import tradingtwin.brokers.FillsAnswer;
import tradingtwin.marketdata.http.Reply;

/// The fills of one reading, market after market, each from its bookmark to its end.
///
/// A market that fails keeps its bookmark and is named; the others go on. Where a few fail one
/// after another, or all of them, it is Binance that fails.
final class BinanceFillsClient implements FetchFills {

  private static final int FILLS_WEIGHT = 20;

  private final BinanceApi api;
  private final BinanceMarkets discovery;
  private final BinancePolicy policy;
  private final List<String> chosen;
  private final Map<String, Bookmark> bookmarks = new HashMap<>();
  private List<BinanceMarkets.Market> markets = List.of();
  private int failing;
  private boolean anyRead;

  BinanceFillsClient(
      BinanceApi api,
      BinanceMarkets discovery,
      BinancePolicy policy,
      List<String> chosen,
      List<Bookmark> bookmarks) {
    this.api = api;
    this.discovery = discovery;
    this.policy = policy;
    this.chosen = List.copyOf(chosen);
    bookmarks.forEach(mark -> this.bookmarks.put(mark.market(), mark));
  }

  @Override
  public FillsAnswer page(FillQuery query) {
    String cursor = query.cursor();
    if (cursor != null) {
      Place place = Place.of(cursor);
      return page(place, query.since(), List.of());
    }
    return switch (discovery.find(chosen, bookmarks.keySet())) {
      case BinanceMarkets.Found.Failed failed -> new FillsAnswer.Failed(failed.failure());
      case BinanceMarkets.Found.Markets found -> {
        markets = found.markets();
        failing = 0;
        anyRead = false;
        yield markets.isEmpty()
            ? new FillsAnswer.Page(List.of(), List.of(), found.unread(), null)
            : page(new Place(0, first(0, query.since())), query.since(), found.unread());
      }
    };
  }

  /// Where in the reading we are: which market, from which id.
  private record Place(int market, long fromId) {
    static Place of(String cursor) {
      String[] parts = cursor.split(":", -1);
      return new Place(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
    }

    String cursor() {
      return market + ":" + fromId;
    }
  }

  private FillsAnswer page(Place place, Instant since, List<String> remarks) {
    BinanceMarkets.Market market = markets.get(place.market());
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("symbol", market.symbol());
    parameters.put("fromId", Long.toString(place.fromId()));
    parameters.put("limit", Integer.toString(policy.fillsAPage()));
    Reply reply = api.signed("/api/v3/myTrades", parameters, FILLS_WEIGHT);
    if (BinanceErrors.code(reply) == BinanceErrors.NO_SUCH_SYMBOL) {
      anyRead = true;
      return skipped(
          place, since, remarks, "Binance knows no market %s.".formatted(market.symbol()));
    }
    if (!(reply instanceof Reply.Answered answered) || !answered.ok()) {
      return failed(place, since, remarks, BinanceErrors.meaning(reply));
    }
    JsonNode json = BinanceErrors.json(answered.body());
    return BinanceTrades.read(json, market, place.fromId(), policy.fillsAPage())
        .map(read -> page(place, since, remarks, read))
        .orElseGet(
            () ->
                failed(
                    place,
                    since,
                    remarks,
                    new BrokerFailure.Malformed(
                        "Binance sent something that is no list of fills")));
  }

  private FillsAnswer page(
      Place place, Instant since, List<String> remarks, BinanceTrades.Read read) {
    failing = 0;
    anyRead = true;
    List<String> unreadable = new ArrayList<>(remarks);
    unreadable.addAll(read.unreadable());
    List<BrokerFill> fills = read.fills().stream().filter(f -> !f.ts().isBefore(since)).toList();
    Bookmark mark =
        new Bookmark(
            markets.get(place.market()).symbol(), read.nextId(), covers(place.market(), since));
    String next =
        read.last() ? after(place, since) : new Place(place.market(), read.nextId()).cursor();
    return new FillsAnswer.Page(fills, List.of(), unreadable, next, List.of(mark));
  }

  private FillsAnswer failed(
      Place place, Instant since, List<String> remarks, BrokerFailure failure) {
    boolean ofThisMarket =
        failure instanceof BrokerFailure.Unavailable || failure instanceof BrokerFailure.Malformed;
    failing++;
    boolean last = place.market() == markets.size() - 1;
    boolean allFail = failing >= policy.failingInARow() || (last && !anyRead);
    return !ofThisMarket || allFail
        ? new FillsAnswer.Failed(failure)
        : skipped(
            place,
            since,
            remarks,
            "Binance did not give the fills of %s. They are read from where that ended next time."
                .formatted(markets.get(place.market()).pair().symbol()));
  }

  private FillsAnswer skipped(Place place, Instant since, List<String> remarks, String why) {
    List<String> unreadable = new ArrayList<>(remarks);
    unreadable.add(why);
    return new FillsAnswer.Page(List.of(), List.of(), unreadable, after(place, since));
  }

  private @Nullable String after(Place place, Instant since) {
    int next = place.market() + 1;
    return next < markets.size() ? new Place(next, first(next, since)).cursor() : null;
  }

  /// A bookmark holds only for readings that do not go further back than it did.
  private long first(int market, Instant since) {
    Bookmark mark = bookmark(market, since);
    return mark == null ? 0 : mark.nextId();
  }

  private Instant covers(int market, Instant since) {
    Bookmark mark = bookmark(market, since);
    return mark == null ? since : mark.coversSince();
  }

  private @Nullable Bookmark bookmark(int market, Instant since) {
    Bookmark mark = bookmarks.get(markets.get(market).symbol());
    return mark == null || since.isBefore(mark.coversSince()) ? null : mark;
  }
}
