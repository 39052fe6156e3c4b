package tradingtwin.engine.situation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/// What is usual for this trader, over all accounts.
///
/// @param trips round trips ended so far
/// @param entriesADay entries on each earlier day that had any, ascending
/// @param notionals notional of earlier entries in the same quote currency, ascending
/// @param gapMinutes minutes from the end of a trip to the next opening, ascending
/// @param policy how many make a history
public record OwnHistory(
    int trips,
    List<Integer> entriesADay,
    List<BigDecimal> notionals,
    List<Long> gapMinutes,
    SituationPolicy policy) {

  public OwnHistory {
    entriesADay = List.copyOf(entriesADay);
    notionals = List.copyOf(notionals);
    gapMinutes = List.copyOf(gapMinutes);
  }

  /// A trader of whom nothing is known yet.
  public static OwnHistory none() {
    return new OwnHistory(0, List.of(), List.of(), List.of(), SituationPolicy.DEFAULT);
  }

  /// Whether there is a history at all.
  public boolean hasHistory() {
    return trips >= policy.minimumTrips();
  }

  /// The number of entries that a share of the trader's days do not exceed; empty with too few
  /// days.
  public Optional<Integer> entriesADay(double share) {
    return entriesADay.size() < policy.minimumDays()
        ? Optional.empty()
        : Optional.of(at(entriesADay, share));
  }

  /// The notional that a share of the trader's entries do not exceed; empty with too few entries.
  public Optional<BigDecimal> notional(double share) {
    return notionals.size() < policy.minimumEntries()
        ? Optional.empty()
        : Optional.of(at(notionals, share));
  }

  /// The middle notional; empty with too few entries.
  public Optional<BigDecimal> medianNotional() {
    int n = notionals.size();
    if (n < policy.minimumEntries()) {
      return Optional.empty();
    }
    BigDecimal two = BigDecimal.TWO;
    BigDecimal pair = notionals.get((n - 1) / 2).add(notionals.get(n / 2));
    return Optional.of(pair.divide(two, MathContext.DECIMAL128));
  }

  /// The gap that a share of the trader's gaps do not exceed; empty with too few gaps.
  public Optional<Long> gapMinutes(double share) {
    return gapMinutes.size() < policy.minimumGaps()
        ? Optional.empty()
        : Optional.of(at(gapMinutes, share));
  }

  /// The inverse of the empirical distribution: always a value of the sample, so money stays exact.
  private static <T> T at(List<T> ascending, double share) {
    int rank = (int) Math.ceil(ascending.size() * share - 1e-9);
    return ascending.get(Math.clamp(rank - 1, 0, ascending.size() - 1));
  }
}
