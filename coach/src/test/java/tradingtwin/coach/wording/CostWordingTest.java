package tradingtwin.coach.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.HabitCost;
import tradingtwin.contracts.views.Wordings;
import tradingtwin.contracts.words.Label;

/// What a habit cost, said by the twin: amounts, no advice, nothing beyond what is known.
class CostWordingTest {
  private final Wording wording = Wording.standard();

  @Test
  void aCostIsSaidWithItsInterval() {
    assertThat(said(cost(Label.FOMO, HabitCost.State.DISTINGUISHABLE, 812.4, 240.2, 1391, true)))
        .isEqualTo(
            "Over 41 decisions, a fear of missing out cost me about 812 USD, between 240 USD and"
                + " 1,390 USD in a 90 % interval.");
  }

  @Test
  void aCostThatOtherDecisionsShowTooSaysSo() {
    assertThat(said(cost(Label.REVENGE, HabitCost.State.DISTINGUISHABLE, 81.4, 24.2, 139, false)))
        .endsWith("in a 90 % interval; my other decisions would show as much.");
  }

  @Test
  void aHabitThatSavedMoneyIsSaidToHaveSavedIt() {
    assertThat(said(cost(Label.PANIC, HabitCost.State.DISTINGUISHABLE, -99.9, -150, -20, false)))
        .isEqualTo(
            "Over 41 decisions, panic exits saved me about 99.9 USD, between 20 USD and 150 USD in"
                + " a 90 % interval.");
  }

  @Test
  void anIntervalWithZeroInsideIsNotDistinguishable() {
    assertThat(
            said(cost(Label.CHASING, HabitCost.State.NOT_DISTINGUISHABLE, -35, -411, 322, false)))
        .isEqualTo(
            "What chased entries cost me is not distinguishable from zero: over 41 decisions it"
                + " lies between 411 USD saved and 322 USD lost.");
  }

  @Test
  void anAmountOfTradesPickedByHowTheyEndedIsNotTold() {
    HabitCost.State state = HabitCost.State.DISTINGUISHABLE;
    assertThat(said(by("own_stop", cost(Label.HOLDING_LOSERS, state, 7303, 5772, 8835, true))))
        .isEqualTo(
            "What held losers cost me cannot be told: over 41 decisions, picked by how they ended,"
                + " an amount would lie too high.");
  }

  @Test
  void tooLittleDataNamesNoAmount() {
    assertThat(said(little()))
        .isEqualTo(
            "Not enough data to say what revenge trades cost me: 7 decisions on 1 day so far, 20"
                + " on 10 days needed.");
    assertThat(wording.of(little()).evidence())
        .extracting(Wordings.Wording.Evidence::text)
        .containsExactly(
            "my usual size, or no entry where only the haste stood out",
            "3 with too short a record ahead of them",
            "No price bars for A");
  }

  @Test
  void theEvidencePartsFeesFromPrices() {
    HabitCost cost = cost(Label.FOMO, HabitCost.State.DISTINGUISHABLE, 812.4, 240.2, 1391, true);
    assertThat(wording.of(cost).evidence())
        .extracting(e -> e.name() + ": " + e.text())
        .containsExactly(
            "Compared with: no such entry",
            "Fees: 12.4 USD",
            "Price effect: 800 USD",
            "My other decisions, high end: 319 USD",
            "Part of all habits together: 640 USD");
    assertThat(wording.of(cost).templateVersion()).isEqualTo("cost.distinguishable/1");
  }

  @Property(tries = 300)
  void noCostEverNeedsItsFallback(
      @ForAll Label label,
      @ForAll HabitCost.State state,
      @ForAll boolean credible,
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double amount) {
    double wide = state == HabitCost.State.NOT_DISTINGUISHABLE ? 2 : 0.5;
    double off = Math.abs(amount) * wide;
    HabitCost cost = cost(label, state, amount, amount - off, amount + off, credible);
    Wordings.Wording words = wording.of(cost);
    assertThat(words.narrative()).isNotEqualTo(Wording.SAFE_COST).endsWith(".");
    assertThat(words.evidence()).hasSize(5);
    assertThat(wording.refused()).isZero();
  }

  private static HabitCost by(String method, HabitCost cost) {
    return new HabitCost(
        cost.label(),
        cost.state(),
        cost.currency(),
        cost.decisions(),
        cost.neededDecisions(),
        cost.days(),
        cost.neededDays(),
        cost.cost(),
        cost.low(),
        cost.high(),
        cost.feesAndSpread(),
        cost.priceEffect(),
        cost.share(),
        cost.placeboHigh(),
        cost.credible(),
        cost.shortHorizonCost(),
        cost.longHorizonCost(),
        cost.otherwise(),
        method,
        cost.notes());
  }

  private String said(HabitCost cost) {
    return wording.of(cost).narrative();
  }

  private static HabitCost cost(
      Label label, HabitCost.State state, double cost, double low, double high, boolean credible) {
    BigDecimal fees = new BigDecimal("12.40");
    return cost(
        label,
        state,
        money(cost),
        money(low),
        money(high),
        fees,
        money(cost).subtract(fees),
        credible);
  }

  private static HabitCost cost(
      Label label,
      HabitCost.State state,
      @Nullable BigDecimal cost,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable BigDecimal fees,
      @Nullable BigDecimal price,
      @Nullable Boolean credible) {
    return new HabitCost(
        label,
        state,
        "USD",
        41,
        20,
        29,
        10,
        cost,
        low,
        high,
        fees,
        price,
        new BigDecimal("640"),
        new BigDecimal("319"),
        credible,
        null,
        null,
        null,
        "skip",
        List.of());
  }

  private static HabitCost little() {
    return new HabitCost(
        Label.REVENGE,
        HabitCost.State.INSUFFICIENT,
        "USD",
        7,
        20,
        1,
        10,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "usual_size",
        List.of(
            new BiasFinding.Note("too_early", List.of("3")),
            new BiasFinding.Note("no_candles", List.of("A"))));
  }

  private static BigDecimal money(double amount) {
    return BigDecimal.valueOf(amount);
  }
}
