package tradingtwin.engine.bias;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tradingtwin.engine.bias.Additions.InBook;

/// A trader by calendar: nearly equal amounts at nearly equal intervals make up nearly all entries.
///
/// What is bought that way is sold at a target or at the end of the plan, so winners leave and
/// losers stay without any choice between them.
final class Schedule {
  private Schedule() {}

  /// The symbols bought so, where nearly all entries are in them.
  static Optional<Note.ScheduledEntries> of(TraderRecord trader) {
    return trader.plans().schedule().or(() -> lookedFor(trader));
  }

  private static Optional<Note.ScheduledEntries> lookedFor(TraderRecord trader) {
    AveragingDownPolicy policy = trader.policies().averagingDown();
    TreeSet<String> symbols = new TreeSet<>();
    int within = 0;
    int entries = 0;
    for (InBook book : Additions.of(trader).books()) {
      entries += book.entries().size();
      if (EntryPlan.scheduled(book, policy)) {
        symbols.add(book.symbol());
        within += book.entries().size();
      }
    }
    return within > 0 && within >= policy.planShare() * entries
        ? Optional.of(new Note.ScheduledEntries(List.copyOf(symbols)))
        : Optional.empty();
  }
}
