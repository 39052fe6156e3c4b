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
  record Page(
      List<BrokerFill> fills,
      List<Adjustment> adjustments,
      List<String> unreadable,
      @Nullable String next)
      implements FillsAnswer {
    public Page {
      fills = List.copyOf(fills);
      adjustments = List.copyOf(adjustments);
      unreadable = List.copyOf(unreadable);
    }
  }

  /// No page, and why.
  record Failed(BrokerFailure failure) implements FillsAnswer {}
}
