package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/// A rule that a trader wrote: a kind with its numbers.
public sealed interface OwnRule {

  /// The rule's identity.
  String id();

  /// At most so many entries a day.
  record MostEntriesADay(String id, int most) implements OwnRule {}

  /// At most so many losing trips a day before entries stop.
  record MostLossesADay(String id, int most) implements OwnRule {}

  /// No entry in this symbol.
  record NoSymbol(String id, String symbol) implements OwnRule {}

  /// No entry before this time of the day.
  record NoEntryBefore(String id, LocalTime time) implements OwnRule {}

  /// No entry from this time of the day on.
  record NoEntryAfter(String id, LocalTime time) implements OwnRule {}

  /// No entry on these days of the week.
  record NoWeekday(String id, Set<DayOfWeek> days) implements OwnRule {
    public NoWeekday {
      days = Set.copyOf(days);
    }
  }

  /// No entry for so many minutes after a losing trip has ended.
  record WaitAfterLoss(String id, long minutes) implements OwnRule {}

  /// No entry larger than this notional, quote currency.
  record LargestSize(String id, BigDecimal notional) implements OwnRule {}

  /// At most so many positions at a time.
  record MostOpenPositions(String id, int most) implements OwnRule {}

  /// No entry without a stop in its plan.
  record StopRequired(String id) implements OwnRule {}

  /// Whether an entry goes against the rule. What is not known does not.
  default boolean brokenBy(EntryFacts entry) {
    return OwnRuleChecks.check(this, entry).broken();
  }
}
