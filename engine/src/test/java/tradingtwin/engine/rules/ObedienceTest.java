package tradingtwin.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.rules.Obedience.Group;
import tradingtwin.engine.rules.Obedience.Outcome;
import tradingtwin.engine.statistics.StudentT;

class ObedienceTest {

  @Test
  void eachGroupHasItsNumberMeanAndInterval() {
    Outcome obeyed =
        Obedience.of(Map.of(Group.OBEYED, new double[] {1, 2, 3, 4, 5})).groups().get(Group.OBEYED);
    double reach = 2.1318467863 * Math.sqrt(2.5 / 5);
    assertThat(obeyed.n()).isEqualTo(5);
    assertThat(obeyed.meanR()).isEqualTo(3);
    assertThat(obeyed.interval().orElseThrow().low()).isCloseTo(3 - reach, within(1e-9));
    assertThat(obeyed.interval().orElseThrow().high()).isCloseTo(3 + reach, within(1e-9));
  }

  @Test
  void oneResultHasNoIntervalAndNoneHasNoGroup() {
    Obedience obedience =
        Obedience.of(Map.of(Group.OVERRIDDEN, new double[] {1}, Group.UNGATED, new double[0]));
    assertThat(obedience.groups()).containsOnlyKeys(Group.OVERRIDDEN);
    assertThat(obedience.groups().values()).allMatch(it -> it.interval().isEmpty());
  }

  @Test
  void theQuantilesAreThePublishedOnes() {
    assertThat(StudentT.quantile(0.95, 4)).isCloseTo(2.1318467863, within(1e-9));
    assertThat(StudentT.quantile(0.975, 30)).isCloseTo(2.0422724563, within(1e-9));
    assertThat(StudentT.quantile(0.05, 4)).isCloseTo(-2.1318467863, within(1e-9));
  }
}
