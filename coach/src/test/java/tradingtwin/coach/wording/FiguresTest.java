package tradingtwin.coach.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "1.0 | 1",
        "1.925 | 1.9",
        "0.0618 | 0.062",
        "12.49 | 12",
        "123.4 | 123",
        "1240.4 | 1,240",
        "-1.83 | −1.8",
        "NaN | not known",
        "Infinity | not known"
      })
  void numbersKeepTwoDigits(double value, String said) {
    assertThat(Figures.number(value)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "41.2 | 41 %",
        "8.24 | 8.2 %",
        "8 | 8 %",
        "9.97 | 10 %",
        "0.42 | 0.4 %",
        "0 | 0 %",
        "0.01 | under 0.1 %",
        "-3.04 | −3 %",
        "100 | 100 %"
      })
  void percentIsThin(double value, String said) {
    assertThat(Figures.percent(value)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.2 | under a minute",
        "1 | 1 minute",
        "6.2 | 6 minutes",
        "60 | 1 h",
        "80 | 1 h 20 min",
        "1439.9 | 1 day",
        "1439.2 | 23 h 59 min",
        "3060 | 2 days 3 h",
        "-1 | not known"
      })
  void durationsReadLikeSpeech(double minutes, String said) {
    assertThat(Figures.duration(minutes)).isEqualTo(said);
  }

  @Test
  void confidenceIsNeverRoundedUp() {
    assertThat(Figures.confidence(0.949)).isEqualTo("94 %");
    assertThat(Figures.confidence(0.995)).isEqualTo("over 99 %");
    assertThat(Figures.probability(0.0123)).isEqualTo("0.012");
    assertThat(Figures.probability(0.0001)).isEqualTo("under 0.001");
  }

  @Test
  void moneyHasThreeDigitsAndNoCurrency() {
    assertThat(Figures.money(1234567.8)).isEqualTo("1,230,000");
    assertThat(Figures.money(0.0)).isEqualTo("0");
    assertThat(Figures.money(-12.3)).isEqualTo("−12.3");
  }
}
