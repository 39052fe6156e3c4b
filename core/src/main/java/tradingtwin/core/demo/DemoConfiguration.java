package tradingtwin.core.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.core.account.SigningIn;
import tradingtwin.core.trades.ImportingFiles;
import tradingtwin.core.trades.RunningImports;

/// Parts: the demo account over the file `demo/fills.csv` of the class path, where one is
/// shipped.
@Configuration(proxyBeanMethods = false)
public class DemoConfiguration {
  private static final String FILE = "/demo/fills.csv";

  @Bean
  DemoFills.DemoFile demoFile() {
    return DemoConfiguration::read;
  }

  @Bean
  DemoFills demoFills(DemoFills.DemoFile file, ImportingFiles files, RunningImports imports) {
    return new DemoFills(file, files, imports);
  }

  @Bean
  OpeningDemo openingDemo(SigningIn signingIn, DemoFills fills) {
    return new OpeningDemo(signingIn, fills);
  }

  private static Optional<byte[]> read() {
    try (InputStream file = DemoConfiguration.class.getResourceAsStream(FILE)) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
