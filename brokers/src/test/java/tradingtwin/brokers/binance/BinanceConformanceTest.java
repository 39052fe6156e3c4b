package tradingtwin.brokers.binance;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import tradingtwin.brokers.BrokerConformance;
import tradingtwin.brokers.ConformingSource;

class BinanceConformanceTest extends BrokerConformance {
  @TempDir Path folder;

  @Override
  protected ConformingSource open() throws IOException {
    return new BinanceBeside(folder);
  }
}
