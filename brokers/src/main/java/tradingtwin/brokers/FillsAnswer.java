package tradingtwin.brokers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a broker says when asked for a page of fills.
public sealed interface FillsAnswer {

  /// One page.
  ///
  /// @param fills regular fills
  /// @param adjustments entries that are no fills: the trader sees them, nothing counts them
  /// @param unreadable one sentence for each entry that could not be understood
  /// @param next where the following page begins; null on the last page
  /// @param bookmarks how far markets were read by this page; to be kept with its fills or
  ///     not at all
  record Page(
      List<BrokerFill> fills,
      List<Adjustment> adjustments,
      List<String> unreadable,
      @Nullable String next,
      List<Bookmark> bookmarks)
      implements FillsAnswer {
    public Page {
      fills = List.copyOf(fills);
      adjustments = List.copyOf(adjustments);
      unreadable = List.copyOf(unreadable);
      bookmarks = List.copyOf(bookmarks);
    }

    /// A page of a broker that lists all markets together.
    public Page(
        List<BrokerFill> fills,
        List<Adjustment> adjustments,
        List<String> unreadable,
        @Nullable String next) {
      this(fills, adjustments, unreadable, next, List.of());
    }
  }

  /// No page, and why.
  record Failed(BrokerFailure failure) implements FillsAnswer {}
}
