package tradingtwin.brokers.binance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import tradingtwin.brokers.Bookmark;
import tradingtwin.brokers.ConformingSource;
import tradingtwin.brokers.FetchFills;
import tradingtwin.brokers.sandbox.BookedFill;
import tradingtwin.brokers.sandbox.SandboxBinance;
import tradingtwin.brokers.sandbox.SandboxKey;
import tradingtwin.brokers.sandbox.SandboxPortfolio;
import tradingtwin.brokers.sandbox.SandboxSwitches;
import tradingtwin.marketdata.http.HttpPatience;
import tradingtwin.marketdata.http.PatientHttp;

/// The product's Binance clients beside a pretend Binance, with pages of fifty fills.
final class BinanceBeside implements ConformingSource {
  private static final Instant NOW = Instant.parse("2025-01-10T12:00:00Z");

  final List<Duration> waits = new ArrayList<>();
  final OpenBudget budget = new OpenBudget();
  final SandboxBinance sandbox;
  private final BinanceKey key;

  BinanceBeside(Path folder) throws IOException {
    sandbox = SandboxBinance.start(0, folder, () -> NOW);
    key = key(SandboxPortfolio.MAIN, "enableReading");
  }

  BinanceKey key(SandboxPortfolio portfolio, String... flags) {
    SandboxKey made = sandbox.makeKey(Set.of(flags), portfolio);
    return new BinanceKey(made.name(), made.secret());
  }

  BinanceClients clients(HttpPatience patience) {
    BinancePolicy usual = BinancePolicy.standard();
    BinancePolicy small =
        new BinancePolicy(
            50,
            usual.weightAMinute(),
            usual.share(),
            usual.longestWait(),
            usual.mostMarkets(),
            usual.failingInARow(),
            usual.quotes());
    PatientHttp http = new PatientHttp(patience, waits::add, new SplittableRandom(1));
    BinanceEndpoints endpoints = new BinanceEndpoints(sandbox.url());
    return new BinanceClients(endpoints, http, () -> NOW, waits::add, budget, small);
  }

  FetchFills reading(BinanceKey by, List<String> chosen, List<Bookmark> bookmarks) {
    return clients(HttpPatience.standard()).reading(by, chosen, bookmarks);
  }

  BinanceKey readingKey() {
    return key;
  }

  @Override
  public FetchFills fills(HttpPatience patience) {
    return clients(patience).reading(key, List.of(), List.of());
  }

  @Override
  public FetchFills strangersFills() {
    return reading(new BinanceKey("f".repeat(64), "0".repeat(64)), List.of(), List.of());
  }

  @Override
  public FetchFills untouchedFills() {
    return reading(key(SandboxPortfolio.UNTOUCHED, "enableReading"), List.of(), List.of());
  }

  @Override
  public FetchFills unsharedFills() {
    return reading(key(SandboxPortfolio.NONE, "enableReading"), List.of(), List.of());
  }

  @Override
  public SandboxSwitches switches() {
    return sandbox.switches();
  }

  @Override
  public List<BookedFill> books() {
    return sandbox.books(SandboxPortfolio.MAIN);
  }

  @Override
  public List<Duration> waits() {
    return waits;
  }

  @Override
  public void endAtTheBroker() {
    sandbox.endKey(key.name());
  }

  @Override
  public Instant beginning() {
    return Instant.parse("2023-12-01T00:00:00Z");
  }

  @Override
  public Instant middle() {
    return Instant.parse("2024-07-01T00:00:00Z");
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
