package tradingtwin.brokers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tradingtwin.brokers.sandbox.BookedFill;
import tradingtwin.brokers.sandbox.SandboxSwitches;
import tradingtwin.marketdata.http.HttpPatience;

/// One way to a broker's fills, beside a pretend broker that can be made to stumble.
public interface ConformingSource extends AutoCloseable {

  /// The fills of a connection that may read them, asked by the client of the product.
  FetchFills fills(HttpPatience patience);

  default FetchFills fills() {
    return fills(HttpPatience.standard());
  }

  /// Somebody whom the broker does not know.
  FetchFills strangersFills();

  /// An account in which nothing was ever traded.
  FetchFills untouchedFills();

  /// A connection that is shown nothing.
  FetchFills unsharedFills();

  SandboxSwitches switches();

  /// What stands in the broker's books about the connection of [#fills()].
  List<BookedFill> books();

  /// The waits that the client took, in order.
  List<Duration> waits();

  /// The trader ends the connection of [#fills()] at the broker.
  void endAtTheBroker();

  /// A moment before the first fill.
  Instant beginning();

  /// A moment with fills, more than two days of them, on both sides.
  Instant middle();

  @Override
  void close();
}
