package tradingtwin.brokers.coinbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradingtwin.brokers.AccessToken;
import tradingtwin.brokers.Adjustment;
import tradingtwin.brokers.BrokerConformance;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.ConformingSource;
import tradingtwin.brokers.FillHistory;

class CoinbaseConsentConformanceTest extends BrokerConformance {
  @TempDir Path folder;

  @Override
  protected ConformingSource open() throws IOException {
    CoinbaseBeside beside = new CoinbaseBeside(folder);
    return new CoinbaseSource(
        beside,
        beside::consent,
        new CoinbaseAccess.Consent(new AccessToken("never-issued")),
        beside.sandbox::endConsents);
  }

  @Test
  void entriesAboutFillsAreShownBesideThem() {
    source().switches().adjusted();
    List<Adjustment> adjustments = new ArrayList<>();
    List<BrokerFill> fills = new ArrayList<>();

    new FillHistory(source().fills())
        .readSince(
            source().beginning(),
            page -> {
              adjustments.addAll(page.adjustments());
              fills.addAll(page.fills());
            });

    assertThat(adjustments)
        .extracting(Adjustment::kind)
        .containsExactlyInAnyOrder("REVERSAL", "CORRECTION");
    assertThat(fills).hasSameSizeAs(source().books());
  }
}
