package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;

class ChasingTest {
  private static final int BARS = 3000;
  private final Candles candles = Traders.hourly("S-USD", BARS, new SplittableRandom(11));

  @Test
  void enteringAfterRunUpsIsFoundAndWithoutHarmStaysChasing() {
    BiasReport report = score(entries(2, 60, 1), Market.of(List.of(candles)));
    BiasFinding finding = finding(report);
    assertThat(finding.state()).isEqualTo(FindingState.FOUND);
    assertThat(finding.label()).isIn(BiasLabel.CHASING, BiasLabel.FOMO);
    assertThat(finding.effect().orElseThrow().value()).isGreaterThan(0.6);
    assertThat(report.tags()).isNotEmpty();
    assertThat(report.tags().getFirst().label()).isEqualTo(finding.label());
  }

  @Test
  void chasingWithLargerSizesIsFomo() {
    BiasFinding finding = finding(score(entries(2, 60, 4), Market.of(List.of(candles))));
    assertThat(finding.label()).isEqualTo(BiasLabel.FOMO);
    assertThat(finding.feature(FeatureName.CHASING_SIZE_RATIO).orElseThrow().value())
        .isGreaterThan(2);
  }

  @Test
  void enteringAtAnyTimeIsNot() {
    BiasFinding finding = finding(score(entries(0, 80, 1), Market.of(List.of(candles))));
    assertThat(finding.label()).isEqualTo(BiasLabel.CHASING);
    assertThat(finding.state()).isNotEqualTo(FindingState.FOUND);
    assertThat(finding.effect().orElseThrow().value()).isCloseTo(0.5, within(0.1));
  }

  @Test
  void withoutBarsNothingIsSaidAndTheSymbolIsNamed() {
    BiasReport report = score(entries(2, 60, 1), Market.none());
    assertThat(finding(report).state()).isEqualTo(FindingState.INSUFFICIENT);
    assertThat(finding(report).notes()).containsExactly(new Note.NoCandles(List.of("S-USD")));
    assertThat(report.symbolsWithoutCandles()).containsExactly("S-USD");
  }

  @Test
  void entriesWithTooFewBarsBeforeThemDropOut() {
    Candles late = Candles.of("S-USD", candles.granularity(), candles.bars().subList(2900, BARS));
    BiasFinding finding = finding(score(entries(2, 60, 1), Market.of(List.of(late))));
    assertThat(finding.n()).isZero();
    assertThat(finding.notes()).hasSize(1).hasOnlyElementsOfType(Note.TooFewBars.class);
  }

  @Test
  void theBarThatIsStillFormingIsNotLookedAt() {
    List<Fill> fills = entries(2, 60, 1);
    List<Candle> altered = new ArrayList<>();
    for (Candle bar : candles.bars()) {
      boolean forming =
          fills.stream()
              .anyMatch(
                  fill ->
                      !bar.start().isAfter(fill.ts())
                          && bar.start().plus(candles.granularity()).isAfter(fill.ts()));
      altered.add(
          forming
              ? new Candle(
                  bar.start(), bar.open(), bar.high() * 9, bar.low(), bar.close(), bar.volume() * 9)
              : bar);
    }
    Market market = Market.of(List.of(Candles.of("S-USD", candles.granularity(), altered)));
    RunUps before = runUps(fills, Market.of(List.of(candles)));
    RunUps after = runUps(fills, market);
    assertThat(after.entries()).hasSameSizeAs(before.entries());
    for (int i = 0; i < after.entries().size(); i++) {
      RunUps.Entry entry = after.entries().get(i);
      assertThat(entry.percentile()).isEqualTo(before.entries().get(i).percentile());
      assertThat(entry.chart().candles().end(entry.bar())).isBeforeOrEqualTo(entry.decision().ts());
    }
  }

  @Test
  void theUnitOfPriceDoesNotMatter() {
    List<Fill> fills = entries(2, 60, 1);
    List<Candle> scaled = new ArrayList<>();
    for (Candle bar : candles.bars()) {
      scaled.add(
          new Candle(
              bar.start(),
              bar.open() * 1024,
              bar.high() * 1024,
              bar.low() * 1024,
              bar.close() * 1024,
              bar.volume()));
    }
    Market market = Market.of(List.of(Candles.of("S-USD", candles.granularity(), scaled)));
    double there = finding(score(fills, market)).effect().orElseThrow().value();
    double here = finding(score(fills, Market.of(List.of(candles)))).effect().orElseThrow().value();
    assertThat(there).isCloseTo(here, within(1e-9));
  }

  private static RunUps runUps(List<Fill> fills, Market market) {
    var ledger = Ledger.of(fills, BiasPolicies.DEFAULT.decisions());
    return RunUps.of(
        new TraderRecord(ledger, market, "", BiasPolicies.DEFAULT, new Charts(market)));
  }

  @Test
  void theWaitBeforeChasingEntriesIsShownAndDecidesNothing() {
    BiasFinding finding = finding(score(entries(2, 60, 1), Market.of(List.of(candles))));
    assertThat(finding.feature(FeatureName.CHASING_GAP_RATIO).orElseThrow().value())
        .isGreaterThan(1);
    assertThat(finding.feature(FeatureName.P_CHASING_GAP)).isPresent();
  }

  /// Long entries, every other one after a rise of `deviations` over eleven bars, held eight
  /// bars.
  private List<Fill> entries(double deviations, int count, double chasingSize) {
    SplittableRandom random = new SplittableRandom(3);
    List<Fill> fills = new ArrayList<>();
    int bar = 200;
    while (bar < BARS - 20 && fills.size() < 2 * count) {
      boolean chases = fills.size() % 4 == 0 && deviations > 0;
      double move = Math.log(candles.close(bar) / candles.close(bar - 11));
      if (!chases || move > deviations * 0.005 * Math.sqrt(11)) {
        double size = (chases ? chasingSize : 1) * Math.exp(0.3 * random.nextGaussian());
        var at = candles.end(bar).plus(Duration.ofMinutes(5));
        fills.add(Traders.fill("o" + bar, "S-USD", size, candles.close(bar), at));
        var exit = at.plus(Duration.ofHours(8));
        fills.add(Traders.fill("c" + bar, "S-USD", -size, candles.close(bar + 8), exit));
        bar += 10 + random.nextInt(40);
      } else {
        bar++;
      }
    }
    return fills;
  }

  private static BiasReport score(List<Fill> fills, Market market) {
    return BiasScoring.score(fills, market, BiasPolicies.DEFAULT);
  }

  private static BiasFinding finding(BiasReport report) {
    return report.findings().get(2);
  }
}
