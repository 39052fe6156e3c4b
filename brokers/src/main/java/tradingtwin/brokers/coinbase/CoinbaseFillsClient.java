package tradingtwin.brokers.coinbase;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tradingtwin.brokers.Adjustment;
import tradingtwin.brokers.BrokerFailure;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.ContractSymbol;
import tradingtwin.brokers.FetchFills;
import tradingtwin.brokers.FillQuery;
import tradingtwin.brokers.FillsAnswer;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.TsPrecision;
import tradingtwin.marketdata.http.PatientHttp;
import tradingtwin.marketdata.http.Reply;

/// The fills of Coinbase Advanced Trade.
///
/// Coinbase filters by the time an entry was booked, not traded; so each reading begins a day
/// earlier than asked and whoever stores the fills meets some of them again.
public final class CoinbaseFillsClient implements FetchFills {

  /// How far a booking may lag behind its trade. Source: our own caution, Coinbase states
  /// nothing.
  static final Duration OVERLAP = Duration.ofHours(24);

  /// Coinbase's documented default; its maximum is not documented.
  static final int FILLS_A_PAGE = 100;

  private static final String ACCOUNTS = "/api/v3/brokerage/accounts?limit=1";

  private final CoinbaseApi api;

  public CoinbaseFillsClient(
      CoinbaseEndpoints endpoints, PatientHttp http, InstantSource clock, CoinbaseAccess access) {
    this.api = new CoinbaseApi(endpoints, http, clock, access);
  }

  @Override
  public FillsAnswer page(FillQuery query) {
    Reply reply = api.get(path(query));
    if (!(reply instanceof Reply.Answered answered) || !answered.ok()) {
      return new FillsAnswer.Failed(api.meaning(reply));
    }
    JsonNode json = CoinbaseErrors.json(answered.body());
    if (!json.path("fills").isArray()) {
      return new FillsAnswer.Failed(new BrokerFailure.Malformed("Coinbase sent no list of fills"));
    }
    boolean nothing = json.path("fills").isEmpty() && query.cursor() == null;
    return nothing ? emptyFor(json) : read(json);
  }

  /// No fills may mean no trades, or a trader who left every portfolio out: accounts tell.
  private FillsAnswer emptyFor(JsonNode json) {
    Reply reply = api.get(ACCOUNTS);
    if (!(reply instanceof Reply.Answered answered) || !answered.ok()) {
      return new FillsAnswer.Failed(api.meaning(reply));
    }
    JsonNode accounts = CoinbaseErrors.json(answered.body()).path("accounts");
    return accounts.isArray() && accounts.isEmpty()
        ? new FillsAnswer.Failed(new BrokerFailure.NothingShared())
        : read(json);
  }

  private static String path(FillQuery query) {
    String cursor = query.cursor();
    return "/api/v3/brokerage/orders/historical/fills?limit="
        + FILLS_A_PAGE
        + "&start_sequence_timestamp="
        + PatientHttp.encoded(query.since().minus(OVERLAP).toString())
        + (cursor == null ? "" : "&cursor=" + PatientHttp.encoded(cursor));
  }

  private static FillsAnswer read(JsonNode json) {
    List<BrokerFill> fills = new ArrayList<>();
    List<Adjustment> adjustments = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (JsonNode entry : json.path("fills")) {
      try {
        String product = text(entry, "product_id");
        if (ContractSymbol.is(product)) {
          unreadable.add(ContractSymbol.reason(product));
        } else if (text(entry, "trade_type").equals("FILL")) {
          fills.add(fill(entry));
        } else {
          adjustments.add(adjustment(entry));
        }
      } catch (IllegalArgumentException | DateTimeException e) {
        unreadable.add(
            "Coinbase's entry %s cannot be read.".formatted(entry.path("entry_id").asString("?")));
      }
    }
    String cursor = json.path("cursor").asString("");
    return new FillsAnswer.Page(fills, adjustments, unreadable, cursor.isEmpty() ? null : cursor);
  }

  private static BrokerFill fill(JsonNode entry) {
    String product = text(entry, "product_id");
    Instant ts = Instant.parse(text(entry, "trade_time"));
    return new BrokerFill(
        text(entry, "entry_id"),
        List.of(text(entry, "trade_id") + ":" + product),
        product,
        side(entry),
        quantity(entry),
        number(entry, "price"),
        number(entry, "commission"),
        feeCurrency(product),
        ts,
        text(entry, "trade_time").contains(".") ? TsPrecision.MILLI : TsPrecision.SECOND,
        entry.path("order_id").asString(null),
        entry.path("retail_portfolio_id").asString(null),
        0,
        true);
  }

  /// Spot products are paid in their quote currency, perpetuals in USDC.
  private static String feeCurrency(String product) {
    List<String> parts = List.of(product.split("-", -1));
    if (parts.size() == 2) {
      return parts.getLast();
    }
    return product.endsWith("-INTX") ? "USDC" : "USD";
  }

  private static Adjustment adjustment(JsonNode entry) {
    return new Adjustment(
        text(entry, "entry_id"),
        text(entry, "trade_type"),
        text(entry, "product_id"),
        side(entry),
        quantity(entry),
        number(entry, "price"),
        Instant.parse(text(entry, "trade_time")));
  }

  private static Side side(JsonNode entry) {
    return Side.valueOf(text(entry, "side"));
  }

  private static BigDecimal quantity(JsonNode entry) {
    BigDecimal size = number(entry, "size");
    return entry.path("size_in_quote").asBoolean(false)
        ? size.divide(number(entry, "price"), MathContext.DECIMAL64)
        : size;
  }

  private static BigDecimal number(JsonNode entry, String field) {
    String text = text(entry, field);
    if (!text.matches("-?\\d{1,40}(\\.\\d{1,40})?")) {
      throw new IllegalArgumentException(field + " is not a number");
    }
    return new BigDecimal(text);
  }

  private static String text(JsonNode entry, String field) {
    String text = entry.path(field).asString("");
    if (text.isBlank()) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return text;
  }
}
