package tradingtwin.bench.gate;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The traders of a study, each registered, with a history, money stated and a stream open.
final class Crowd {
  private static final int AT_ONCE = 4;

  private final List<Visitor> visitors;

  private Crowd(List<Visitor> visitors) {
    this.visitors = visitors;
  }

  static Crowd gathered(HttpClient client, House house, Load load, Arrivals arrivals)
      throws IOException, InterruptedException {
    String mark = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    List<Future<Visitor>> coming = new ArrayList<>();
    try (ExecutorService doors = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < load.traders(); i++) {
        String email = "bench-%s-%d@example.org".formatted(mark, i);
        coming.add(doors.submit(() -> one(client, house, load, email, arrivals)));
      }
    }
    List<Visitor> here = new ArrayList<>();
    for (Future<Visitor> each : coming) {
      try {
        here.add(each.get());
      } catch (ExecutionException e) {
        throw new IOException("a trader could not come in", e.getCause());
      }
    }
    return new Crowd(here);
  }

  private static Visitor one(
      HttpClient client, House house, Load load, String email, Arrivals arrivals)
      throws IOException, InterruptedException {
    Visitor visitor = new Visitor(client, house.url(), email);
    if (load.trips() > 0) {
      visitor.bring(Plans.fills(load.trips()));
    }
    visitor.stateEquity("10000");
    visitor.listen(arrivals);
    return visitor;
  }

  /// Whose turn it is.
  Visitor at(int plan) {
    return visitors.get(plan % visitors.size());
  }
}
