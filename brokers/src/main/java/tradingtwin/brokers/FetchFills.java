package tradingtwin.brokers;

/// The read-only way to the fills of one connection.
@FunctionalInterface
public interface FetchFills {

  /// Answers with one page. Never throws for a failure outside: that is [FillsAnswer.Failed].
  FillsAnswer page(FillQuery query);
}
