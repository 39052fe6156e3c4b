package tradingtwin.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.attribution.PastQuantile.Seen;
import tradingtwin.engine.statistics.Quantile;

class PastQuantileTest {

  @Property(tries = 100)
  void itIsTheQuantileOfWhatCameBefore(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -1e3, max = 1e3) Double> values,
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double p) {
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      seen.add(new Seen(i, values.get(i)));
    }
    PastQuantile past = PastQuantile.of(seen, p, 1);
    for (int t = 1; t <= values.size(); t++) {
      double[] before = values.subList(0, t).stream().mapToDouble(Double::doubleValue).toArray();
      assertThat(past.before(t)).isEqualTo(Quantile.TYPE_1.of(before, p));
    }
  }

  @Test
  void whatHappensAtTheInstantIsNotKnownYet() {
    PastQuantile past = PastQuantile.of(List.of(new Seen(5, 1), new Seen(7, 9)), 0.5, 1);
    assertThat(past.before(5)).isEmpty();
    assertThat(past.before(7)).hasValue(1);
  }

  @Test
  void tooFewValuesSayNothing() {
    assertThat(PastQuantile.of(List.of(new Seen(5, 1)), 0.5, 2).before(9)).isEmpty();
  }
}
