package tradingtwin.engine.situation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Where a trader stands at one moment, before one entry.
///
/// @param at the moment
/// @param zone where the trader's days begin
/// @param funds money in the account of the entry
/// @param today the trader's day so far
/// @param own what is usual for this trader
/// @param holding the symbol of the entry in its account
/// @param cooldown the pause that ends last among those that are active, if any
/// @param habits what the trader's record said about habits
/// @param runUp standing of the present run-up, in the direction of the entry, among the
///     symbol's own earlier ones, 0 to 1; empty without fresh bars
/// @param setups the trader's own ended trades by the setup that their plan named
/// @param buyingPlan the declared schedule, if any
public record Situation(
    Instant at,
    ZoneId zone,
    Funds funds,
    Today today,
    OwnHistory own,
    Holding holding,
    Optional<Cooldown> cooldown,
    Habits habits,
    OptionalDouble runUp,
    Map<String, Integer> setups,
    Optional<BuyingPlan> buyingPlan) {

  public Situation {
    setups = Map.copyOf(setups);
  }

  /// A trader without any history, at that moment.
  public static Situation blank(Instant at, ZoneId zone, Funds funds, BigDecimal sizeStep) {
    return new Situation(
        at,
        zone,
        funds,
        new Today(0, 0, Optional.empty(), new LossStreak(0, Optional.empty()), 0, 0),
        OwnHistory.none(),
        Holding.none(sizeStep),
        Optional.empty(),
        Habits.none(),
        OptionalDouble.empty(),
        Map.of(),
        Optional.empty());
  }

  /// The moment on the trader's own clock.
  public ZonedDateTime local() {
    return at.atZone(zone);
  }

  /// The trader's day.
  public LocalDate day() {
    return local().toLocalDate();
  }

  /// Whether it is known which account the entry is for.
  public boolean accountNamed() {
    return !(funds instanceof Funds.Unknown(Funds.Why why)) || why != Funds.Why.ACCOUNT_NOT_NAMED;
  }

  /// The same with other money.
  public Situation judgedBy(Funds other) {
    return new Situation(
        at, zone, other, today, own, holding, cooldown, habits, runUp, setups, buyingPlan);
  }

  /// The same with plans of the day that are still to be filled.
  public Situation planning(int plans) {
    return new Situation(
        at,
        zone,
        funds,
        today.planning(plans),
        own,
        holding,
        cooldown,
        habits,
        runUp,
        setups,
        buyingPlan);
  }

  /// The same with what does not follow from fills and bars.
  public Situation with(
      Optional<Cooldown> pause,
      Habits known,
      Map<String, Integer> tried,
      Optional<BuyingPlan> declared) {
    return new Situation(
        at, zone, funds, today, own, holding, pause, known, runUp, tried, declared);
  }
}
