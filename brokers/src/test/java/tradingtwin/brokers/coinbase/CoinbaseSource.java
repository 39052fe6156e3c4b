package tradingtwin.brokers.coinbase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import tradingtwin.brokers.ConformingSource;
import tradingtwin.brokers.FetchFills;
import tradingtwin.brokers.sandbox.BookedFill;
import tradingtwin.brokers.sandbox.SandboxPortfolio;
import tradingtwin.brokers.sandbox.SandboxSwitches;
import tradingtwin.marketdata.http.HttpPatience;

/// Coinbase as a source, in either way of being let in.
final class CoinbaseSource implements ConformingSource {
  private final CoinbaseBeside beside;
  private final Function<SandboxPortfolio, CoinbaseAccess> letIn;
  private final CoinbaseAccess stranger;
  private final Runnable end;
  private final CoinbaseAccess access;

  CoinbaseSource(
      CoinbaseBeside beside,
      Function<SandboxPortfolio, CoinbaseAccess> letIn,
      CoinbaseAccess stranger,
      Runnable end) {
    this.beside = beside;
    this.letIn = letIn;
    this.stranger = stranger;
    this.end = end;
    this.access = letIn.apply(SandboxPortfolio.MAIN);
  }

  @Override
  public FetchFills fills(HttpPatience patience) {
    return beside.reading(patience, access);
  }

  @Override
  public FetchFills strangersFills() {
    return beside.reading(HttpPatience.standard(), stranger);
  }

  @Override
  public FetchFills untouchedFills() {
    return beside.reading(HttpPatience.standard(), letIn.apply(SandboxPortfolio.UNTOUCHED));
  }

  @Override
  public FetchFills unsharedFills() {
    return beside.reading(HttpPatience.standard(), letIn.apply(SandboxPortfolio.NONE));
  }

  @Override
  public SandboxSwitches switches() {
    return beside.sandbox.switches();
  }

  @Override
  public List<BookedFill> books() {
    return beside.sandbox.books(SandboxPortfolio.MAIN);
  }

  @Override
  public List<Duration> waits() {
    return beside.waits;
  }

  @Override
  public void endAtTheBroker() {
    end.run();
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
    beside.close();
  }
}
