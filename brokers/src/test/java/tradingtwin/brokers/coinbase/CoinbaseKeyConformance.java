package tradingtwin.brokers.coinbase;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import tradingtwin.brokers.BrokerConformance;
import tradingtwin.brokers.ConformingSource;
import tradingtwin.brokers.sandbox.SandboxKey;
import tradingtwin.brokers.sandbox.SandboxPortfolio;

/// Each of the two kinds of keys is a source of its own.
abstract class CoinbaseKeyConformance extends BrokerConformance {
  private final SandboxKey.Kind kind;
  @TempDir Path folder;

  CoinbaseKeyConformance(SandboxKey.Kind kind) {
    this.kind = kind;
  }

  @Override
  protected ConformingSource open() throws IOException {
    CoinbaseBeside beside = new CoinbaseBeside(folder);
    CdpKey unknown = beside.key(kind, SandboxPortfolio.MAIN, "can_view");
    beside.sandbox.endKey(unknown.name());
    return new CoinbaseSource(
        beside,
        portfolio -> new CoinbaseAccess.Key(beside.key(kind, portfolio, "can_view")),
        new CoinbaseAccess.Key(unknown),
        beside.sandbox::endKeys);
  }
}
