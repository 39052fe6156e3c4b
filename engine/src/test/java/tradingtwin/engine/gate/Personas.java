package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tradingtwin.engine.gate.PlanDemands.AddsUnderWater;

/// The four personas as the specification lists them; in production they are data.
public final class Personas {
  private static final BigDecimal TWICE = BigDecimal.TWO;

  private Personas() {}

  public static GatePolicy crypto() {
    return trader(
        "crypto",
        new LossLimits(share("0.03"), share("0.06"), share("0.10"), share("0.15")),
        caps("0.01", "2.0"),
        demands("1.5", 10),
        most(12),
        pauses(3, Duration.ofMinutes(60), Duration.ofMinutes(30)),
        Duration.ofMinutes(60));
  }

  public static GatePolicy shortterm() {
    return trader(
        "shortterm",
        new LossLimits(share("0.02"), share("0.05"), share("0.08"), share("0.08")),
        caps("0.005", "1.5"),
        demands("1.5", 10),
        most(20),
        pauses(2, Duration.ofMinutes(30), Duration.ofMinutes(15)),
        Duration.ofMinutes(15));
  }

  public static GatePolicy swing() {
    return trader(
        "swing",
        new LossLimits(share("0.03"), share("0.06"), share("0.10"), share("0.12")),
        caps("0.01", "2.0"),
        demands("2.0", 5),
        most(4),
        pauses(3, Duration.ofHours(24), Duration.ofHours(4)),
        Duration.ofHours(24));
  }

  public static GatePolicy indexdca() {
    return trader(
        "indexdca",
        LossLimits.NONE,
        new SizeCaps(Optional.empty(), Optional.empty(), share("1.1")),
        new PlanDemands(
            false,
            Optional.empty(),
            AddsUnderWater.SCHEDULED,
            OptionalInt.empty(),
            Optional.empty()),
        new EntryLimits(OptionalInt.of(1), OptionalDouble.empty(), List.of(), Optional.empty()),
        Pauses.NONE,
        Duration.ofDays(3));
  }

  public static List<GatePolicy> all() {
    return List.of(crypto(), shortterm(), swing(), indexdca());
  }

  private static GatePolicy trader(
      String key,
      LossLimits losses,
      SizeCaps sizes,
      PlanDemands plan,
      EntryLimits entries,
      Pauses pauses,
      Duration window) {
    return new GatePolicy(
        key,
        key + "-1",
        new Limits(losses, sizes, plan, entries, pauses, List.of()),
        window,
        List.of(),
        2,
        TWICE,
        40,
        FrictionList.NONE);
  }

  private static SizeCaps caps(String risk, String median) {
    return new SizeCaps(share(risk), share(median), Optional.empty());
  }

  private static PlanDemands demands(String r, int setups) {
    return new PlanDemands(
        true,
        share(r),
        AddsUnderWater.NEVER,
        OptionalInt.of(setups),
        Optional.of(Duration.ofMinutes(15)));
  }

  private static EntryLimits most(int entries) {
    return new EntryLimits(
        OptionalInt.of(entries), OptionalDouble.of(0.75), List.of(), Optional.empty());
  }

  private static Pauses pauses(int losses, Duration after, Duration breach) {
    return new Pauses(OptionalInt.of(losses), Optional.of(after), Optional.of(breach));
  }

  private static Optional<BigDecimal> share(String value) {
    return Optional.of(new BigDecimal(value));
  }
}
