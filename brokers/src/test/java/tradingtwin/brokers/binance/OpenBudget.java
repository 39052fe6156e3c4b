package tradingtwin.brokers.binance;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A budget that grants everything unless a test says otherwise, and writes down what it hears.
final class OpenBudget implements WeightBudget {
  final Deque<Duration> refusals = new ArrayDeque<>();
  final List<Duration> closings = new ArrayList<>();
  int taken;
  int limit;
  int used;

  @Override
  public synchronized Duration take(int weight, int limit) {
    Duration refusal = refusals.poll();
    if (refusal != null) {
      return refusal;
    }
    taken += weight;
    this.limit = limit;
    return Duration.ZERO;
  }

  @Override
  public synchronized void used(int weight) {
    used = weight;
  }

  @Override
  public synchronized void closed(Duration length) {
    closings.add(length);
  }
}
