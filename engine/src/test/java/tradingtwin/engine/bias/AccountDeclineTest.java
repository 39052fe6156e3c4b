package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;

/// An account whose months end on 31 January, 1 March, 31 March 2024 and so on.
class AccountDeclineTest {
  private static final Instant START = Instant.parse("2024-01-01T12:00:00Z");
  private final List<Fill> fills = new ArrayList<>();

  @Test
  void givingUpAllThatWasHeldForMonthsIsSaidWithItsMonth() {
    trade(0, 10);
    trade(1, 10);
    trade(70, -19.5);
    assertThat(notes())
        .singleElement()
        .isInstanceOfSatisfying(
            Note.AccountDecline.class,
            note -> {
              assertThat(note.until()).isEqualTo(LocalDate.parse("2024-03-31"));
              assertThat(note.drop()).isBetween(0.97, 0.98);
              assertThat(note.traded()).isEqualTo(1);
              assertThat(note.back()).isEmpty();
            });
  }

  @Test
  void comingBackIsSaidWithTheFirstMonthThatHoldsHalfAgain() {
    trade(0, 10);
    trade(70, -10);
    trade(130, 2);
    trade(200, 4);
    assertThat(notes())
        .singleElement()
        .isInstanceOfSatisfying(
            Note.AccountDecline.class,
            note -> assertThat(note.back()).isEqualTo(Optional.of(LocalDate.parse("2024-07-29"))));
  }

  @Test
  void partOfItIsNotEnough() {
    trade(0, 10);
    trade(70, -8);
    assertThat(notes()).isEmpty();
  }

  @Test
  void somebodyWhoIsOftenFlatIsNotMeant() {
    for (int day = 0; day < 300; day += 7) {
      trade(day, 10);
      trade(day + 5, -10);
    }
    assertThat(notes()).isEmpty();
  }

  @Test
  void aMarketThatFallsByItselfIsNoPanic() {
    trade(0, 10);
    trade(70, -1);
    assertThat(notes(day -> day < 65 ? 100 : 5)).isEmpty();
  }

  private interface Price {
    double on(int day);
  }

  private void trade(int day, double qty) {
    Instant at = START.plus(Duration.ofDays(day));
    fills.add(Traders.fill("f" + fills.size(), "X-USD", qty, 100, at));
  }

  private List<Note> notes() {
    return notes(day -> 100);
  }

  private List<Note> notes(Price price) {
    List<Candle> bars = new ArrayList<>();
    for (int day = 0; day < 400; day++) {
      double p = price.on(day);
      Instant start = Instant.parse("2024-01-01T00:00:00Z").plus(Duration.ofDays(day));
      bars.add(new Candle(start, p, p, p, p, 1));
    }
    Market market = Market.of(List.of(Candles.of("X-USD", Duration.ofDays(1), bars)));
    BiasReport report = BiasScoring.score(fills, market, BiasPolicies.DEFAULT);
    return Books.finding(report, TestId.MATCHED_STANDS_SCORE, BiasLabel.PANIC).notes().stream()
        .filter(Note.AccountDecline.class::isInstance)
        .toList();
  }
}
