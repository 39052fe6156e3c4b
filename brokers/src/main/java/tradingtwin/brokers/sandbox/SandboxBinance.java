package tradingtwin.brokers.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.Granularity;
import tradingtwin.marketdata.demo.DemoCandles;

/// A pretend Binance that listens on the loopback interface until it is closed.
///
/// It speaks the paths of the real one that a reader needs
/// (`/api/v3/{time,exchangeInfo,account, myTrades}`, `/sapi/v1/account/apiRestrictions`),
/// checks signatures and clocks, and counts weight by the minute. Its own page, where a
/// trader makes keys, is `/settings`.
public final class SandboxBinance implements AutoCloseable {

  private static final Instant FIRST_TRADE = Instant.parse("2024-01-01T00:00:00Z");
  private static final String FILLS = "/api/v3/myTrades";

  private final SandboxServer server;
  private final SandboxSwitches switches;
  private final HmacKeys keys;
  private final Map<SandboxPortfolio, TradeShelf> shelves;
  private final WeightCounter weight;
  private final BinanceDesk desk;
  private final BinancePage page;

  private SandboxBinance(int port, Path folder, InstantSource clock) throws IOException {
    this.switches = new SandboxSwitches(clock);
    this.keys = new HmacKeys(new KeptFile(folder, "sandbox-binance-keys.json"));
    this.shelves = TradeShelf.all(year(SandboxPortfolio.MAIN), year(SandboxPortfolio.SECOND));
    this.weight = new WeightCounter(switches::now);
    this.desk = new BinanceDesk(keys, shelves, switches::now);
    this.page = new BinancePage(keys, switches);
    this.server = new SandboxServer(port, this::answer);
  }

  /// Starts listening.
  ///
  /// @param port loopback port; 0 takes a free one
  /// @param folder where keys are kept
  /// @throws IOException when the port is taken
  public static SandboxBinance start(int port, Path folder, InstantSource clock)
      throws IOException {
    return new SandboxBinance(port, folder, clock);
  }

  /// Scheme, host and port, without a path.
  public URI url() {
    return server.url();
  }

  /// What can be made to go wrong.
  public SandboxSwitches switches() {
    return switches;
  }

  /// Makes a key, as the trader would.
  ///
  /// @param flags that are on, such as `enableReading`; all others are off
  public SandboxKey makeKey(Set<String> flags, SandboxPortfolio portfolio) {
    return keys.make(flags, portfolio);
  }

  /// Ends a key, as the trader would.
  public void endKey(String name) {
    keys.end(name);
  }

  /// Somebody else behind the same address has asked for so much in this minute.
  public void othersUsed(int more) {
    weight.add(more);
  }

  /// Requests that were refused for their number, since the start.
  public int turnedAway() {
    return weight.turnedAway();
  }

  /// One market fails, whatever is asked of it; none when null.
  public void failingMarket(@Nullable String symbol) {
    desk.failing(symbol);
  }

  /// What really stands in an account's books, oldest first.
  public List<BookedFill> books(SandboxPortfolio portfolio) {
    TradeShelf shelf = shelves.get(portfolio);
    return shelf == null ? List.of() : shelf.books();
  }

  @Override
  public void close() {
    server.close();
  }

  private static List<SandboxFill> year(SandboxPortfolio portfolio) {
    DemoCandles demo = new DemoCandles();
    return PretendTrader.year(portfolio, bars(demo, "BTC-USD"), bars(demo, "ETH-USD"), FIRST_TRADE);
  }

  private static List<Bar> bars(DemoCandles demo, String product) {
    CandleQuery all =
        new CandleQuery(product, Granularity.FOUR_HOUR, DemoCandles.FIRST, DemoCandles.END);
    return demo.candles(all) instanceof CandlesAnswer.Candles known ? known.bars() : List.of();
  }

  private SandboxServer.Outgoing answer(Question question) {
    String asked = question.method() + " " + question.path();
    if (asked.equals("GET /settings")) {
      return new SandboxServer.Outgoing(page.show(), null);
    }
    if (asked.equals("POST /settings")) {
      return new SandboxServer.Outgoing(page.change(question), null);
    }
    if (asked.equals("GET /sandbox.css")) {
      return new SandboxServer.Outgoing(
          new Answer(200, "text/css", ConsentPage.STYLE, Map.of()), null);
    }
    @Nullable SandboxTrouble trouble =
        question.path().equals(FILLS) ? switches.taken().orElse(null) : null;
    Answer answer =
        switch (trouble) {
          case SandboxTrouble.Busy busy -> WeightCounter.busy(busy.retryAfter());
          case SandboxTrouble.Failing failing ->
              BinanceDesk.refusal(failing.status(), -1000, "The switch says so.");
          case SandboxTrouble.Nonsense _ -> Answer.json(200, Json.object().put("fills", "many"));
          case null, default ->
              weight
                  .refusal(BinanceDesk.weight(question))
                  .orElseGet(
                      () -> desk.answer(question, trouble instanceof SandboxTrouble.GoingRound));
        };
    return new SandboxServer.Outgoing(weight.marked(answer), trouble);
  }
}
