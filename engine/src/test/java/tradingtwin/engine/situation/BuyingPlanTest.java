package tradingtwin.engine.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradingtwin.engine.situation.BuyingPlan.Every;

class BuyingPlanTest {

  @ParameterizedTest
  @CsvSource({
    "DAY, 2024-01-31, 2024-02-03, 2024-02-03",
    "WEEK, 2024-01-31, 2024-02-13, 2024-02-07",
    "FORTNIGHT, 2024-01-31, 2024-02-13, 2024-01-31",
    "MONTH, 2024-01-31, 2024-02-28, 2024-01-31",
    "MONTH, 2024-01-31, 2024-02-29, 2024-02-29",
    "MONTH, 2024-01-31, 2024-03-31, 2024-03-31",
    "MONTH, 2024-01-15, 2024-03-14, 2024-02-15"
  })
  void theLastDueDayIsTheLatestOfTheSchedule(
      Every every, LocalDate first, LocalDate day, LocalDate due) {
    assertThat(plan(every, first).lastDue(day)).contains(due);
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2024-01-31, 2024-02-03, 2024-02-03",
    "WEEK, 2024-01-31, 2024-02-13, 2024-02-14",
    "FORTNIGHT, 2024-01-31, 2024-02-14, 2024-02-14",
    "MONTH, 2024-01-31, 2024-02-01, 2024-02-29",
    "MONTH, 2024-01-31, 2024-02-29, 2024-02-29",
    "MONTH, 2024-01-15, 2024-03-16, 2024-04-15",
    "WEEK, 2024-01-31, 2024-01-02, 2024-01-31"
  })
  void theNextDueDayIsTodayOrTheFirstAfter(
      Every every, LocalDate first, LocalDate day, LocalDate due) {
    assertThat(plan(every, first).nextDue(day)).isEqualTo(due);
  }

  @Test
  void nothingIsDueBeforeTheFirstDay() {
    LocalDate first = LocalDate.of(2024, 1, 31);
    assertThat(plan(Every.WEEK, first).lastDue(first.minusDays(1))).isEmpty();
  }

  private static BuyingPlan plan(Every every, LocalDate first) {
    return new BuyingPlan(Set.of("VT"), BigDecimal.TEN, first, every, "I keep going.");
  }
}
