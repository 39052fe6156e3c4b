package tradingtwin.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.fills.RoundTrip;
import tradingtwin.engine.fills.Side;

class CourseTest {

  @Property(tries = 50)
  void anEndedCourseBringsWhatItsRoundTripBrought(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Diary diary = new Diary().buy("first", 1, 100, 0);
    for (int i = 1; i < 60; i++) {
      Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
      double price = 80 + random.nextInt(40);
      diary.fill("f" + i, "X-USD", side, 1 + random.nextInt(3), price, i);
    }
    List<RoundTrip> trips = diary.ledger().roundTrips();
    List<Course> courses = diary.courses().all().stream().filter(Course::ended).toList();
    assertThat(courses).hasSameSizeAs(trips);
    for (int i = 0; i < trips.size(); i++) {
      Outcome outcome = courses.get(i).outcome();
      assertThat(outcome.gross()).isCloseTo(trips.get(i).grossPnl().doubleValue(), within(1e-7));
      assertThat(outcome.fees()).isCloseTo(trips.get(i).fees().doubleValue(), within(1e-7));
    }
  }

  @Test
  void theCurrencyOfMostDecisionsIsTheOneThatCounts() {
    Diary diary =
        new Diary()
            .buy("a", 1, 100, 0)
            .sell("b", 1, 110, 1)
            .fill("c", "X-EUR", Side.BUY, 1, 100, 2);
    assertThat(diary.courses().currency()).isEqualTo("USD");
    assertThat(diary.courses().all()).hasSize(1);
    assertThat(diary.courses().notes())
        .containsExactly(new CostNote(CostNote.Code.OTHER_CURRENCIES, List.of("EUR")));
  }

  @Test
  void aTripThatMayBeOlderThanTheRecordIsLeftOut() {
    Diary diary =
        new Diary()
            .sell("a", 1, 100, 0)
            .buy("b", 1, 90, 1)
            .buy("c", 1, 100, 2)
            .sell("d", 1, 110, 3);
    assertThat(diary.courses().all()).singleElement().extracting(Course::sign).isEqualTo(1);
    assertThat(diary.courses().notes())
        .containsExactly(new CostNote(CostNote.Code.MAY_PREDATE_FILE, List.of("X-USD")));
  }
}
