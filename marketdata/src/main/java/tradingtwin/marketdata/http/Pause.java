package tradingtwin.marketdata.http;

import java.time.Duration;

/// A way to wait. Real ones sleep; in a test time moves by hand.
@FunctionalInterface
public interface Pause {

  void take(Duration length) throws InterruptedException;

  /// Really waits.
  static Pause sleeping() {
    return Thread::sleep;
  }
}
