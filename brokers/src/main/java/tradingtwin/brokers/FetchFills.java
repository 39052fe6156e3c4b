package tradingtwin.brokers;

/// The read-only way to a broker's fills.
@FunctionalInterface
public interface FetchFills {

  /// Answers with one page. Never throws for a failure outside: that is [FillsAnswer.Failed].
  FillsAnswer page(AccessToken token, FillQuery query);
}
