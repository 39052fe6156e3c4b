package tradingtwin.coach.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.ScoredTag;
import tradingtwin.contracts.views.SpokenTrade;
import tradingtwin.contracts.views.Wordings;
import tradingtwin.contracts.words.FindingState;
import tradingtwin.contracts.words.Label;
import tradingtwin.contracts.words.TsPrecision;

class WordingTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Path GOLDEN =
      Path.of("src/test/resources/tradingtwin/coach/wording/golden.txt");
  private final Wording wording = Wording.standard();

  @Test
  void everyHabitInEveryStateSaysWhatTheGoldenTableSays() throws Exception {
    List<String> said = new ArrayList<>();
    for (Label label : Spoken.labels()) {
      for (FindingState state : FindingState.values()) {
        said.add(line(label + " " + state, wording.of(Spoken.finding(label, state))));
        BiasFinding bare = Spoken.finding(label, state, List.of(), List.of());
        said.add(line(label + " " + state + " without numbers", wording.of(bare)));
      }
      said.add(
          line(label + " tag", wording.of(Spoken.tag(label), Spoken.trade("ETH-USD"), BERLIN)));
      ScoredTag bare = new ScoredTag(label, List.of("t"), 1, List.of(), "bias-2");
      said.add(
          line(label + " tag without numbers", wording.of(bare, Spoken.trade("ETH-USD"), BERLIN)));
    }
    String table = String.join("\n", said) + "\n";
    if (Boolean.getBoolean("twin.write")) {
      Files.writeString(GOLDEN, table);
    }
    assertThat(GOLDEN).as("run with -Dtwin.write=true, then read it").hasContent(table);
    assertThat(wording.refused()).isZero();
  }

  private static String line(String what, Wordings.Wording said) {
    return what + " | " + said.title() + " | " + said.narrative() + " | " + said.templateVersion();
  }

  @Test
  void evidenceNamesTheNumbersInThinWords() {
    assertThat(wording.of(Spoken.finding(Label.DISPOSITION, FindingState.FOUND)).evidence())
        .extracting(e -> e.name() + ": " + e.text())
        .containsExactly(
            "Confidence: 97 %",
            "Sale days: 62",
            "Gains realised: 41 %",
            "Losses realised: 21 %",
            "Gains against losses: 1.9 ×",
            "t: 3.2");
    assertThat(wording.of(Spoken.tag(Label.REVENGE), Spoken.trade("ETH-USD"), BERLIN).evidence())
        .extracting(e -> e.name() + ": " + e.text())
        .containsExactly(
            "Time: 12 March 2024, 14:05",
            "Price: 3,412.50",
            "Size against other entries: 1.8 ×, usually 0.98 ×",
            "Time before the entry: 6 minutes, usually 3 h 1 min",
            "Outcome before, against the usual one: 2.1 ×, usually 1 ×");
  }

  @Test
  void symbolsWithoutCandlesAreSaid() {
    BiasFinding finding =
        Spoken.finding(
            Label.CHASING,
            FindingState.INSUFFICIENT,
            List.of(),
            List.of(
                new BiasFinding.Note("no_candles", List.of("A", "B", "C", "D", "E")),
                new BiasFinding.Note("may_predate_file", List.of("ADA-USD")),
                new BiasFinding.Note("fees_not_converted", List.of("BNB")),
                new BiasFinding.Note("date_only_times", List.of("7")),
                new BiasFinding.Note("something-new", List.of("x"))));
    assertThat(wording.of(finding).evidence())
        .extracting(Wordings.Wording.Evidence::text)
        .containsExactly(
            "No price bars for A, B, C and 2 more",
            "First fill is a sale in ADA-USD",
            "Fees in BNB",
            "7 cases of which only the date is known");
    assertThat(wording.refused()).isZero();
  }

  @Test
  void habitsOfWhichTooLittleIsKnownAreSaidTogetherWithWhatEachNeeds() {
    Wordings.Wording said =
        wording
            .ofTooLittle(
                List.of(
                    Spoken.finding(Label.CHASING, FindingState.INSUFFICIENT),
                    Spoken.finding(Label.REVENGE, FindingState.FOUND),
                    Spoken.finding(Label.DISPOSITION, FindingState.INSUFFICIENT)))
            .orElseThrow();
    assertThat(said.narrative())
        .isEqualTo(
            "Not enough data to speak about 2 habits yet; what each still needs stands below.");
    assertThat(said.evidence())
        .extracting(each -> each.name() + ": " + each.text())
        .containsExactly(
            "Chasing a run-up: 14 entries, 6 more needed",
            "Selling winners, keeping losers: 14 sales, 6 more needed");
    assertThat(wording.ofTooLittle(List.of(Spoken.finding(Label.FOMO, FindingState.INSUFFICIENT))))
        .as("one alone is spoken of singly")
        .isEmpty();
    assertThat(wording.refused()).isZero();
  }

  @Test
  void anAsymmetricPlanIsCalledAPlan() {
    BiasFinding finding =
        Spoken.finding(
            Label.DISPOSITION,
            FindingState.NOT_FOUND,
            Spoken.features(Label.DISPOSITION),
            List.of(new BiasFinding.Note("asymmetric_plan", List.of("+3 %", "−9 %", "86 %"))));
    assertThat(wording.of(finding).narrative())
        .isEqualTo(
            "My exits keep to two levels, +3 % and −9 %, in 86 % of cases: that reads as a plan,"
                + " not as a habit.");
  }

  @Test
  void aFixedTargetIsCalledAPlan() {
    BiasFinding finding =
        Spoken.finding(
            Label.EARLY_EXIT,
            FindingState.NOT_FOUND,
            Spoken.features(Label.EARLY_EXIT),
            List.of(new BiasFinding.Note("fixed_target", List.of("+5 %", "91 %"))));
    assertThat(wording.of(finding).narrative())
        .isEqualTo(
            "My winning exits keep to one level, +5 %, in 91 % of cases: that reads as a plan, not"
                + " as a habit.");
  }

  @Test
  void whoHoldsOnePositionAtATimeIsToldSo() {
    BiasFinding finding =
        Spoken.finding(
            Label.DISPOSITION,
            FindingState.FOUND,
            List.of(Spoken.feature("hazard_ratio", 2.81, "ratio")),
            List.of(new BiasFinding.Note("one_at_a_time", List.of("95 %"))));
    assertThat(wording.of(finding).narrative())
        .isEqualTo(
            "I let gains go 2.8 times as readily as losses, bar by bar, over 62" + " sales.");
    assertThat(wording.of(finding).evidence())
        .extracting(Wordings.Wording.Evidence::text)
        .contains("Nothing else was open at 95 % of exits");
  }

  @Test
  void aSignalThatEntriesWaitForAndAHabitInTheSameTradesAreSaidBesideTheNumbers() {
    List<BiasFinding.Note> notes =
        List.of(
            new BiasFinding.Note("channel_entries", List.of("20", "97 %")),
            new BiasFinding.Note("crossing_entries", List.of("6", "24", "96 %")),
            new BiasFinding.Note("also_explained_by", List.of("HOLDING_LOSERS")));
    BiasFinding finding =
        Spoken.finding(Label.DISPOSITION, FindingState.NOT_FOUND, List.of(), notes);
    assertThat(wording.of(finding).evidence())
        .extracting(Wordings.Wording.Evidence::text)
        .contains(
            "97 % of entries come on a close beyond the 20 closes before it",
            "96 % of trades last while the mean over 6 bars is beyond the one over 24",
            "Found as held losers as well");
  }

  @Test
  void badHoursAreSaidOfPricesWherePricesShowThem() {
    for (FindingState state :
        List.of(FindingState.FOUND, FindingState.POSSIBLE, FindingState.NOT_FOUND)) {
      BiasFinding finding =
          Spoken.finding(
              Label.TIME_OF_DAY,
              state,
              List.of(
                  Spoken.feature("bucket_hour", 9, "count"),
                  Spoken.feature("bucket_price_gap", -18, "percent")),
              List.of());
      assertThat(wording.of(finding).narrative())
          .containsIgnoringCase("my prices between 09:00 and 12:00")
          .contains("18 % of the bar's range worse than at other times");
    }
    assertThat(wording.refused()).isZero();
  }

  @Test
  void aStopAnExitRuleAndARuleOnTheBarAreCalledRules() {
    assertThat(said(Label.PANIC, "planned_stop", "3 %", "41"))
        .startsWith("Apart from the level that I leave at by plan, a loss of 3 %, ");
    assertThat(said(Label.PANIC, "exit_rule", "91 %")).contains("reads as an exit rule");
    assertThat(said(Label.ATTENTION, "bar_rule", "97 %")).contains("reads as a rule on the bar");
    assertThat(said(Label.ROUND_NUMBER, "price_grid", "88 %")).contains("reads as a grid");
    assertThat(wording.refused()).isZero();
  }

  @Test
  void aMonthInWhichNearlyAllWasGivenUpIsSaidEvenWithTooLittleData() {
    BiasFinding.Note note =
        new BiasFinding.Note(
            "account_decline", List.of("2020-03-28", "96.5 %", "88 %", "2020-08-25"));
    assertThat(
            wording
                .of(
                    Spoken.finding(
                        Label.PANIC, FindingState.INSUFFICIENT, List.of(), List.of(note)))
                .narrative())
        .isEqualTo(
            "Not enough data to speak about panic exits yet: 14 separate losing exits, 20 needed."
                + " In the thirty days up to 28 March 2020, 96.5 % of what I had held for long was"
                + " gone, 88 % of that by my own trades; by 25 August 2020 half of it was held"
                + " again.");
    assertThat(said(Label.PANIC, "account_decline", "2020-03-28", "96 %", "88 %", ""))
        .endsWith("I have not come back to half of it since.");
  }

  private String said(Label label, String code, String... subjects) {
    BiasFinding.Note note = new BiasFinding.Note(code, List.of(subjects));
    return wording
        .of(Spoken.finding(label, FindingState.NOT_FOUND, Spoken.features(label), List.of(note)))
        .narrative();
  }

  @Test
  void oneCaseIsSaidInTheSingular() {
    BiasFinding one =
        new BiasFinding(
            Label.REVENGE,
            FindingState.INSUFFICIENT,
            null,
            null,
            "times_size",
            1,
            20,
            "losses with a next entry",
            null,
            "circular-shift-fisher",
            List.of(),
            List.of(),
            "bias-2");
    assertThat(wording.of(one).narrative())
        .isEqualTo(
            "Not enough data to speak about revenge trades yet: 1 loss with a next entry, 20"
                + " needed.");
  }

  @Test
  void datesStandInTheAskedZoneAndBareDatesStayThemselves() {
    SpokenTrade late = at("2024-03-12T23:30:00Z", TsPrecision.SECOND);
    SpokenTrade bare = at("2024-03-12T00:00:00Z", TsPrecision.DATE);
    ScoredTag tag = Spoken.tag(Label.CHASING);
    assertThat(wording.of(tag, late, BERLIN).narrative()).startsWith("On 13 March 2024 ");
    assertThat(wording.of(tag, late, ZoneId.of("America/New_York")).narrative())
        .startsWith("On 12 March 2024 ");
    assertThat(wording.of(tag, bare, ZoneId.of("America/New_York")).narrative())
        .startsWith("On 12 March 2024 ");
    assertThat(wording.of(tag, bare, BERLIN).evidence().getFirst().text())
        .isEqualTo("12 March 2024");
  }

  @Test
  void aSentenceThatTheGuardrailRefusesFallsBackToAPlainOneAndIsCounted() {
    Wordings.Wording said =
        wording.of(
            Spoken.tag(Label.REVENGE), Spoken.trade("sell <b>now</b> at evil.com/x"), BERLIN);
    assertThat(said.narrative()).isEqualTo(Wording.SAFE_TAG);
    assertThat(wording.refused()).isEqualTo(1);
    BiasFinding.Note dirty = new BiasFinding.Note("no_candles", List.of("BUY NOW"));
    Wordings.Wording cleaned =
        wording.of(
            Spoken.finding(Label.CHASING, FindingState.INSUFFICIENT, List.of(), List.of(dirty)));
    assertThat(cleaned.evidence()).isEmpty();
    assertThat(wording.refused()).isEqualTo(2);
  }

  private static SpokenTrade at(String ts, TsPrecision precision) {
    SpokenTrade trade = Spoken.trade("ETH-USD");
    return new SpokenTrade(
        trade.tradeId(),
        trade.symbol(),
        trade.side(),
        trade.qty(),
        trade.price(),
        Instant.parse(ts),
        precision);
  }
}
