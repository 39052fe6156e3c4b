package tradingtwin.engine.situation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/// A trader's declared schedule of buying a fixed amount.
///
/// @param symbols what is bought
/// @param amount money for each purchase, account currency, above zero
/// @param first day of the first purchase
/// @param every pause between two purchases
/// @param words why, in the trader's own words
/// @param standsIn whether a purchase by it is held to it in place of other limits; until then it
///     is held to both
public record BuyingPlan(
    Set<String> symbols,
    BigDecimal amount,
    LocalDate first,
    Every every,
    String words,
    boolean standsIn) {

  /// The pause between two purchases.
  public enum Every {
    DAY,
    WEEK,
    FORTNIGHT,
    MONTH
  }

  public BuyingPlan {
    symbols = Set.copyOf(symbols);
    if (symbols.isEmpty() || amount.signum() <= 0) {
      throw new IllegalArgumentException("a buying plan names its symbols and an amount");
    }
  }

  /// One that stands in for other limits.
  public BuyingPlan(
      Set<String> symbols, BigDecimal amount, LocalDate first, Every every, String words) {
    this(symbols, amount, first, every, words, true);
  }

  /// The last day up to `day` on which a purchase was due; empty before the first.
  public Optional<LocalDate> lastDue(LocalDate day) {
    if (day.isBefore(first)) {
      return Optional.empty();
    }
    long days = ChronoUnit.DAYS.between(first, day);
    return Optional.of(
        switch (every) {
          case DAY -> day;
          case WEEK -> first.plusDays(days / 7 * 7);
          case FORTNIGHT -> first.plusDays(days / 14 * 14);
          case MONTH -> lastMonthly(day);
        });
  }

  /// The first day from `day` on, itself included, on which a purchase is due.
  public LocalDate nextDue(LocalDate day) {
    Optional<LocalDate> last = lastDue(day);
    if (last.isEmpty() || last.get().equals(day)) {
      return last.orElse(first);
    }
    return switch (every) {
      case DAY -> day;
      case WEEK -> last.get().plusDays(7);
      case FORTNIGHT -> last.get().plusDays(14);
      case MONTH -> first.plusMonths(monthsTo(last.get()) + 1);
    };
  }

  private long monthsTo(LocalDate day) {
    return ChronoUnit.MONTHS.between(first.withDayOfMonth(1), day.withDayOfMonth(1));
  }

  /// A purchase due on the 31st is due on the last day of a shorter month.
  private LocalDate lastMonthly(LocalDate day) {
    long months = monthsTo(day);
    LocalDate due = first.plusMonths(months);
    return due.isAfter(day) ? first.plusMonths(months - 1) : due;
  }
}
