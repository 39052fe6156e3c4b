package tradingtwin.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradingtwin.engine.fills.DecisionPolicy;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.Side;
import tradingtwin.engine.fills.TsPrecision;
import tradingtwin.engine.gate.Verdict;
import tradingtwin.engine.matching.Taken.Fit;

class MatchingTest {
  private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
  private final List<Fill> fills = new ArrayList<>();
  private final List<GatedIntent> intents = new ArrayList<>();
  private final Map<EntryId, Optional<String>> answers = new HashMap<>();
  private Optional<Instant> firstUsed = Optional.of(NOON);

  @ParameterizedTest
  @CsvSource({
    "9.0, MATCHED, false",
    "8.99, PARTLY, false",
    "11.0, MATCHED, false",
    "11.01, MATCHED, true"
  })
  void theSizeDecidesHowAPlanWasCarriedOut(String qty, Fit fit, boolean oversized) {
    intent("plan", 0);
    buy(1, qty);
    Taken taken = match().of("plan").orElseThrow();
    assertThat(taken.fit()).isEqualTo(fit);
    assertThat(taken.oversized()).isEqualTo(oversized);
  }

  @Test
  void severalFillsSumUp() {
    intent("plan", 0);
    buy(1, "4");
    buy(20, "6");
    Taken taken = match().of("plan").orElseThrow();
    assertThat(taken.qty()).isEqualByComparingTo("10");
    assertThat(taken.entries()).hasSize(2);
    assertThat(taken.fit()).isEqualTo(Fit.MATCHED);
  }

  @Test
  void aNewTripInTheSameWindowIsNotThePlanAgain() {
    intent("plan", 0);
    buy(1, "10");
    sell(5, "10");
    buy(9, "10");
    assertThat(match().entries().getLast()).isInstanceOf(EntryMatch.Ungated.class);
  }

  @Test
  void theWindowAccountSymbolAndDirectionMustFit() {
    intent("plan", 0);
    sell(1, "10");
    assertThat(match().entries()).first().isInstanceOf(EntryMatch.Ungated.class);
    fills.clear();
    buy(60, "10");
    assertThat(match().entries()).first().isInstanceOf(EntryMatch.Ungated.class);
    fills.clear();
    buy(-1, "10");
    assertThat(match().entries()).first().isInstanceOf(EntryMatch.Ungated.class);
  }

  @Test
  void theNewestPlanThatIsNotTakenIsMeant() {
    intent("old", 0);
    intent("new", 11);
    buy(20, "10");
    buy(30, "10");
    Matches matches = match();
    assertThat(matches.taken())
        .extracting(taken -> taken.intent().id())
        .containsExactly("new", "old");
  }

  @Test
  void twoPlansWithinTenMinutesAreAskedAbout() {
    intent("one", 0);
    intent("two", 10);
    buy(20, "10");
    assertThat(match().entries().getFirst())
        .isInstanceOfSatisfying(
            EntryMatch.Ask.class, ask -> assertThat(ask.intentIds()).containsExactly("two", "one"));
    answers.put(new EntryId("main", "f0"), Optional.of("one"));
    assertThat(match().of("one")).isPresent();
    answers.put(new EntryId("main", "f0"), Optional.empty());
    assertThat(match().entries().getFirst()).isInstanceOf(EntryMatch.Ungated.class);
  }

  @Test
  void plansThatSayTheSameAskNothingAndTheNewestIsTaken() {
    intents.add(plan("one", 0, "crypto|100|90||", "10"));
    intents.add(plan("two", 3, "crypto|100|90||", "10.0"));
    buy(20, "10");
    assertThat(match().taken()).extracting(taken -> taken.intent().id()).containsExactly("two");
    sell(30, "10");
    buy(40, "10");
    assertThat(match().of("one")).isPresent();
  }

  @Test
  void onlyPlansBetweenWhichTheAnswerMattersAreOffered() {
    intents.add(plan("one", 0, "crypto|100|90||", "10"));
    intents.add(plan("two", 3, "crypto|100|90||", "10"));
    intents.add(plan("three", 5, "crypto|100|88||", "10"));
    intents.add(plan("four", 6, "crypto|100|88||", "12"));
    buy(20, "10");
    assertThat(match().entries().getFirst())
        .isInstanceOfSatisfying(
            EntryMatch.Ask.class,
            ask -> assertThat(ask.intentIds()).containsExactly("four", "three", "two"));
  }

  @Test
  void aReplacedPlanIsNoCandidate() {
    intents.add(plan("one", 0, Optional.of(NOON.plusSeconds(60))));
    intent("two", 1);
    buy(20, "10");
    assertThat(match().of("two")).isPresent();
  }

  @Test
  void entriesCountAsUngatedOnlyFromTheDayTheGateWasFirstUsed() {
    buy(-24 * 60, "1");
    buy(-60, "1");
    assertThat(match().entries().getFirst()).isInstanceOf(EntryMatch.BeforeTheGate.class);
    assertThat(match().entries().getLast()).isInstanceOf(EntryMatch.Ungated.class);
    firstUsed = Optional.empty();
    assertThat(match().entries().getLast()).isInstanceOf(EntryMatch.BeforeTheGate.class);
  }

  @Test
  void aFillWhoseTimeIsUnknownIsAskedAbout() {
    intent("plan", 0);
    fill(0, Side.BUY, "10", TsPrecision.DATE);
    assertThat(match().entries().getFirst()).isInstanceOf(EntryMatch.Ask.class);
  }

  @Test
  void exitsAreNoEntries() {
    intent("plan", 0);
    buy(1, "10");
    sell(2, "10");
    assertThat(match().entries()).hasSize(1);
  }

  private Matches match() {
    return Matching.of(
        Ledger.of(fills, DecisionPolicy.DEFAULT),
        intents,
        answers,
        firstUsed,
        ZoneOffset.UTC,
        MatchingPolicy.DEFAULT);
  }

  private void intent(String id, int minute) {
    intents.add(plan(id, minute, Optional.empty()));
  }

  private static GatedIntent plan(String id, int minute, String terms, String told) {
    GatedIntent plan = plan(id, minute, Optional.empty());
    return new GatedIntent(
        id,
        plan.account(),
        plan.symbol(),
        plan.direction(),
        plan.verdict(),
        plan.overridden(),
        plan.from(),
        plan.until(),
        new BigDecimal(told),
        plan.closedAt(),
        terms);
  }

  private static GatedIntent plan(String id, int minute, Optional<Instant> closedAt) {
    Instant from = NOON.plus(Duration.ofMinutes(minute));
    return new GatedIntent(
        id,
        "main",
        "BTC-USD",
        Direction.LONG,
        Verdict.GO,
        false,
        from,
        from.plus(Duration.ofMinutes(60)),
        BigDecimal.TEN,
        closedAt);
  }

  private void buy(int minute, String qty) {
    fill(minute, Side.BUY, qty, TsPrecision.SECOND);
  }

  private void sell(int minute, String qty) {
    fill(minute, Side.SELL, qty, TsPrecision.SECOND);
  }

  private void fill(int minute, Side side, String qty, TsPrecision precision) {
    fills.add(
        new Fill(
            "f" + fills.size(),
            "main",
            "BTC-USD",
            side,
            new BigDecimal(qty),
            new BigDecimal("100"),
            BigDecimal.ZERO,
            "USD",
            NOON.plus(Duration.ofMinutes(minute)),
            precision,
            Optional.empty()));
  }
}
