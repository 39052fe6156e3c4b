package tradingtwin.brokers;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/// All pages of one reading, from a moment until the broker has no more.
public final class FillHistory {

  /// A broker that never stops paging is broken; so many pages no trader has.
  static final int MOST_PAGES = 20_000;

  private final FetchFills fills;

  public FillHistory(FetchFills fills) {
    this.fills = Objects.requireNonNull(fills, "fills");
  }

  /// How a reading ended.
  public sealed interface Outcome {

    /// Every page was read.
    record Complete(int pages, int fills) implements Outcome {}

    /// The reading stopped early; the pages already given out are good.
    record Stopped(BrokerFailure failure, int pages, int fills) implements Outcome {}
  }

  /// Gives each page to `reader` as it arrives. A cursor seen twice ends the reading as
  /// [BrokerFailure.Malformed] instead of going round for ever.
  public Outcome readSince(Instant since, Consumer<? super FillsAnswer.Page> reader) {
    Set<String> seen = new HashSet<>();
    FillQuery query = FillQuery.since(since);
    int count = 0;
    for (int pages = 1; pages <= MOST_PAGES; pages++) {
      switch (fills.page(query)) {
        case FillsAnswer.Failed failed -> {
          return new Outcome.Stopped(failed.failure(), pages - 1, count);
        }
        case FillsAnswer.Page page -> {
          reader.accept(page);
          count += page.fills().size();
          String next = page.next();
          if (next == null) {
            return new Outcome.Complete(pages, count);
          }
          if (!seen.add(next)) {
            return stoppedBy("the broker sent the same cursor twice", pages, count);
          }
          query = query.after(next);
        }
      }
    }
    return stoppedBy("the broker never stopped paging", MOST_PAGES, count);
  }

  private static Outcome stoppedBy(String reason, int pages, int count) {
    return new Outcome.Stopped(new BrokerFailure.Malformed(reason), pages, count);
  }
}
