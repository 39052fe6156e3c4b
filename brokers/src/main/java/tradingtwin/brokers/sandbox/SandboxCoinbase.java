package tradingtwin.brokers.sandbox;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.Granularity;
import tradingtwin.marketdata.demo.DemoCandles;

/// A pretend Coinbase that listens on the loopback interface until it is closed.
///
/// It is reached over HTTP only, with the paths of the real one: `/oauth2/{auth,token,revoke}`,
/// `/v2/user/auth`, `/api/v3/brokerage/…`. Its own pages, where a trader makes keys and ends
/// access, begin with `/settings`.
public final class SandboxCoinbase implements AutoCloseable {

  private static final Instant FIRST_TRADE = Instant.parse("2024-01-01T00:00:00Z");

  private final SandboxServer server;
  private final SandboxSwitches switches;
  private final Map<SandboxPortfolio, FillShelf> shelves;
  private final SandboxKeys keys;
  private final Grants grants;
  private final LoginDesk login;
  private final SettingsDesk pages;
  private final ApiDesk api;

  private SandboxCoinbase(SandboxSettings settings, InstantSource clock) throws IOException {
    DemoCandles demo = new DemoCandles();
    this.switches = new SandboxSwitches(clock);
    this.shelves = shelves(demo);
    this.grants = new Grants(new GrantFile(settings.folder()), switches::now);
    this.keys = new SandboxKeys(new KeptFile(settings.folder(), "sandbox-keys.json"));
    this.login = new LoginDesk(settings, grants, switches::now);
    this.pages = new SettingsDesk(settings.appName(), grants, keys, switches);
    this.api =
        new ApiDesk(
            grants,
            new KeyDesk(keys, switches::now),
            shelves,
            new CandleShelf(demo),
            new Busyness(settings.busyEvery()),
            switches);
    this.server = new SandboxServer(settings.port(), this::answer);
  }

  /// Starts listening.
  ///
  /// @throws IOException when the port is taken
  public static SandboxCoinbase start(SandboxSettings settings, InstantSource clock)
      throws IOException {
    return new SandboxCoinbase(settings, clock);
  }

  /// Scheme, host and port, without a path.
  public URI url() {
    return server.url();
  }

  /// What can be made to go wrong.
  public SandboxSwitches switches() {
    return switches;
  }

  /// Makes a key, as the trader would on the page for keys.
  ///
  /// @param permissions such as `can_view`; what is not named is off
  public SandboxKey makeKey(
      SandboxKey.Kind kind, Set<String> permissions, SandboxPortfolio portfolio) {
    return keys.make(kind, permissions, portfolio);
  }

  /// Ends a key, as the trader would.
  public void endKey(String name) {
    keys.end(name);
  }

  /// Ends every key.
  public void endKeys() {
    keys.all().forEach(key -> keys.end(key.name()));
  }

  /// Ends every consent, as the trader would on the page for apps.
  public void endConsents() {
    grants.active().forEach(grant -> grants.end(grant.id()));
  }

  /// What really stands in an account's books, oldest first.
  public List<BookedFill> books(SandboxPortfolio portfolio) {
    return shelf(portfolio).books();
  }

  @Override
  public void close() {
    server.close();
  }

  private FillShelf shelf(SandboxPortfolio portfolio) {
    FillShelf shelf = shelves.get(portfolio);
    if (shelf == null) {
      throw new IllegalStateException("every account has a shelf: " + portfolio);
    }
    return shelf;
  }

  private static Map<SandboxPortfolio, FillShelf> shelves(DemoCandles demo) {
    List<Bar> bitcoin = bars(demo, "BTC-USD");
    List<Bar> ether = bars(demo, "ETH-USD");
    Map<SandboxPortfolio, FillShelf> all = new EnumMap<>(SandboxPortfolio.class);
    for (SandboxPortfolio one : SandboxPortfolio.values()) {
      boolean trades = one == SandboxPortfolio.MAIN || one == SandboxPortfolio.SECOND;
      List<SandboxFill> fills =
          trades ? PretendTrader.year(one, bitcoin, ether, FIRST_TRADE) : List.of();
      all.put(one, new FillShelf(one, fills));
    }
    return all;
  }

  private static List<Bar> bars(DemoCandles demo, String product) {
    CandleQuery all =
        new CandleQuery(product, Granularity.FOUR_HOUR, DemoCandles.FIRST, DemoCandles.END);
    return demo.candles(all) instanceof CandlesAnswer.Candles known ? known.bars() : List.of();
  }

  private SandboxServer.Outgoing answer(Question question) {
    return switch (question.method() + " " + question.path()) {
      case "GET /oauth2/auth" -> well(login.ask(question));
      case "POST /oauth2/auth" -> well(login.decide(question));
      case "POST /oauth2/token" -> well(login.token(question));
      case "POST /oauth2/revoke" -> well(login.revoke(question));
      case "GET /settings" -> well(pages.show());
      case "POST /settings" -> well(pages.change(question));
      case "GET /sandbox.css" -> well(new Answer(200, "text/css", ConsentPage.STYLE, Map.of()));
      default -> api.answer(question);
    };
  }

  private static SandboxServer.Outgoing well(Answer answer) {
    return new SandboxServer.Outgoing(answer, null);
  }
}
