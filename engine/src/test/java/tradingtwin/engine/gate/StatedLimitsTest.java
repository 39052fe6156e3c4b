package tradingtwin.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.situation.Cooldown;

class StatedLimitsTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant MORNING = Instant.parse("2024-06-03T08:00:00Z");
  private static final Instant MIDNIGHT = Instant.parse("2024-06-03T22:00:00Z");

  @Test
  void tighteningHoldsAtOnce() {
    List<StatedLimits> ever = List.of(stated("0.03", MORNING), stated("0.01", later(1)));
    assertThat(daily(ever, MORNING)).isEqualByComparingTo("0.03");
    assertThat(daily(ever, later(1))).isEqualByComparingTo("0.01");
  }

  @Test
  void looseningWaitsForTheTradersNextDay() {
    List<StatedLimits> ever = List.of(stated("0.01", MORNING), stated("0.03", later(1)));
    assertThat(daily(ever, MIDNIGHT.minusMillis(1))).isEqualByComparingTo("0.01");
    assertThat(daily(ever, MIDNIGHT)).isEqualByComparingTo("0.03");
  }

  @Test
  void looseningNeverComesIntoForceDuringACooldown() {
    Instant end = MIDNIGHT.plus(Duration.ofHours(2));
    Cooldown first = new Cooldown(Cooldown.Reason.RULE_BREACH, MORNING, MIDNIGHT.plusSeconds(60));
    Cooldown second = new Cooldown(Cooldown.Reason.OWN_WISH, MIDNIGHT.plusSeconds(30), end);
    List<StatedLimits> ever = List.of(stated("0.01", MORNING), stated("0.03", later(1)));
    List<Cooldown> pauses = List.of(second, first);
    assertThat(daily(ever, end.minusMillis(1), pauses)).isEqualByComparingTo("0.01");
    assertThat(daily(ever, end, pauses)).isEqualByComparingTo("0.03");
  }

  @Test
  void aDetourOverSeveralStatementsOfOneDayLoosensNothing() {
    List<StatedLimits> ever =
        List.of(stated("0.01", MORNING), stated("0.05", later(1)), stated("0.02", later(2)));
    assertThat(daily(ever, later(3))).isEqualByComparingTo("0.01");
    assertThat(daily(ever, MIDNIGHT)).isEqualByComparingTo("0.02");
  }

  @Test
  void takingALimitAwayIsLoosening() {
    List<StatedLimits> ever = List.of(stated("0.01", MORNING), of(Limits.NONE, later(1)));
    assertThat(daily(ever, later(2))).isEqualByComparingTo("0.01");
    assertThat(in(ever, MIDNIGHT, List.of()).losses().daily()).isEmpty();
  }

  @Test
  void ownLimitsNeverLoosenThePersonas() {
    Limits own = stated("0.5", MORNING).limits();
    assertThat(Personas.crypto().tightenedBy(own)).isEqualTo(Personas.crypto());
    assertThat(Personas.crypto().tightenedBy(Limits.NONE)).isEqualTo(Personas.crypto());
  }

  private static Instant later(int hours) {
    return MORNING.plus(Duration.ofHours(hours));
  }

  private static BigDecimal daily(List<StatedLimits> ever, Instant now) {
    return daily(ever, now, List.of());
  }

  private static BigDecimal daily(List<StatedLimits> ever, Instant now, List<Cooldown> pauses) {
    return in(ever, now, pauses).losses().daily().orElseThrow();
  }

  private static Limits in(List<StatedLimits> ever, Instant now, List<Cooldown> pauses) {
    return StatedLimits.inForce(ever, now, pauses);
  }

  private static StatedLimits of(Limits limits, Instant at) {
    return new StatedLimits(limits, at, StatedLimits.nextDay(at, PARIS));
  }

  private static StatedLimits stated(String daily, Instant at) {
    LossLimits losses =
        new LossLimits(
            Optional.of(new BigDecimal(daily)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Limits limits =
        new Limits(
            losses, SizeCaps.NONE, PlanDemands.NONE, EntryLimits.NONE, Pauses.NONE, List.of());
    return of(limits, at);
  }
}
