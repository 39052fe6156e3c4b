package tradingtwin.app.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tradingtwin.brokers.csv.CsvHints;
import tradingtwin.brokers.csv.CsvImport;
import tradingtwin.brokers.csv.CsvReading;

/// What a habit cost, in the reports of a file: the demo's fills.
class CostsInReportsTest {
  private static @Nullable Analysis demo;

  @BeforeAll
  static void read() throws Exception {

    try (var file =
        Objects.requireNonNull(CostsInReportsTest.class.getResourceAsStream("/demo/fills.csv"))) {
      demo =
          Analysing.of(
              (CsvReading.Recognised) new CsvImport().read(file.readAllBytes(), CsvHints.none()));
    }
  }

  @Test
  void everyHabitThatShowsAndCanBeCountedHasItsCost() {
    assertThat(shown()).isNotEmpty();
    for (var habit : demo().habits()) {
      boolean shows = habit.state().equals("FOUND") || habit.state().equals("POSSIBLE");
      boolean counted = shows && !habit.label().equals("ROUND_NUMBER");
      assertThat(habit.cost() != null).as(habit.label()).isEqualTo(counted);
    }
  }

  @Test
  void textAndPageSayTheSameSentence() {
    var text = Arrays.stream(TextReport.of(demo()).split("\\s+")).collect(Collectors.joining(" "));
    var page = HtmlReport.of(demo());
    shown()
        .forEach(
            cost -> {
              assertThat(text).contains(cost.sentence());
              assertThat(page).contains("<p>" + cost.sentence() + "</p>");
            });
  }

  @Test
  void aCostThatCannotBeToldFromZeroSaysSo() {
    var cost =
        new Analysis.Cost(
            "NOT_DISTINGUISHABLE",
            "USD",
            new BigDecimal("-35"),
            new BigDecimal("-411"),
            new BigDecimal("322"),
            "What chased entries cost me is not distinguishable from zero.");
    var habit =
        new Analysis.Habit(
            "CHASING",
            "Chased entries",
            "FOUND",
            52,
            20,
            "entries",
            0.97,
            "So it is.",
            List.of(),
            cost);
    assertThat(TextReport.of(with(habit))).contains("not distinguishable from zero");
    assertThat(HtmlReport.of(with(habit))).contains("not distinguishable from zero");
  }

  private static List<Analysis.Cost> shown() {
    return demo().habits().stream().flatMap(habit -> Stream.ofNullable(habit.cost())).toList();
  }

  private static Analysis demo() {
    return Objects.requireNonNull(demo);
  }

  private static Analysis with(Analysis.Habit habit) {
    var whole = demo();
    return new Analysis(
        whole.format(),
        whole.formatName(),
        whole.timezone(),
        whole.timezoneAssumed(),
        whole.fills(),
        whole.repeatedFills(),
        whole.decisions(),
        whole.roundTrips(),
        whole.first(),
        whole.last(),
        whole.results(),
        List.of(habit),
        whole.symbolsWithoutCandles(),
        whole.unread(),
        whole.unreadRows(),
        whole.policyVersion());
  }
}
