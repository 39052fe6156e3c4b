package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.bias.Traders.Habits;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;

/// Everything that leans to a habit that is there, for weighing.
class LeaningTest {
  private static final int BARS = 1500;
  private final Market market = Traders.market(4, BARS, 1);
  private final List<Fill> fills =
      Traders.portfolio(market, BARS, new Habits(3, 1, 1, 0, false), 2);
  private final Ledger ledger = Ledger.of(fills, BiasPolicies.DEFAULT.decisions());
  private final BiasReport report = BiasScoring.score(fills, market, BiasPolicies.DEFAULT);
  private final BiasReport leaning =
      BiasScoring.leaning(ledger, market, report, BiasPolicies.DEFAULT);

  @Test
  void everyTagIsAmongWhatLeans() {
    assertThat(report.tags()).isNotEmpty();
    assertThat(decisions(leaning))
        .containsAll(decisions(report))
        .hasSizeGreaterThan(report.tags().size());
  }

  @Test
  void ofHeldLosersEveryTripIsWeighedAlike() {
    assertThat(leaning.tags())
        .filteredOn(tag -> tag.label() == BiasLabel.HOLDING_LOSERS)
        .hasSameSizeAs(ledger.roundTrips())
        .extracting(BiasTag::confidence)
        .containsOnly(0.999);
  }

  private static List<String> decisions(BiasReport report) {
    return report.tags().stream().map(tag -> tag.label() + " " + tag.fillId()).toList();
  }

  @Test
  void whatLeansStandsAboveTheMiddleOfItsControls() {
    assertThat(leaning.tags()).allMatch(tag -> tag.confidence() >= 0.5);
  }

  @Test
  void nothingElseOfTheReportChanges() {
    assertThat(leaning.tagged(report.tags())).isEqualTo(report);
  }

  @Test
  void whereNothingIsSaidNothingLeans() {
    BiasReport empty = BiasScoring.score(List.of(), Market.none(), BiasPolicies.DEFAULT);
    Ledger none = Ledger.of(List.of(), BiasPolicies.DEFAULT.decisions());
    assertThat(BiasScoring.leaning(none, Market.none(), empty, BiasPolicies.DEFAULT))
        .isEqualTo(empty);
  }
}
