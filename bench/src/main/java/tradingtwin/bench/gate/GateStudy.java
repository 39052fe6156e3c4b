package tradingtwin.bench.gate;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import tradingtwin.bench.gate.Arrivals.First;
import tradingtwin.bench.gate.OpenLoop.Sent;

/// One run: a crowd comes in, sends plans by the clock, and listens.
public final class GateStudy {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// A verdict that comes twice comes soon after the first.
  private static final Duration AFTERWARDS = Duration.ofSeconds(2);

  private GateStudy() {}

  /// What was measured; waits are counted from the moment at which a plan was due.
  ///
  /// @param accepted until the answer to the POST
  /// @param told until the plan itself came over the stream: outbox, dispatcher and relay
  /// @param decided until the verdict came over the stream
  /// @param lost accepted plans without a verdict, of all
  /// @param doubled plans whose verdict came more than once, of all
  /// @param refused answers other than 202, by status
  /// @param verdicts how often each came
  public record Figures(
      Load load,
      Machine machine,
      Spread accepted,
      Spread told,
      Spread decided,
      int lost,
      int doubled,
      Map<Integer, Long> refused,
      Map<String, Long> verdicts) {

    /// Whether every plan was taken and has its verdict once.
    public boolean whole() {
      return lost == 0 && doubled == 0 && refused.isEmpty();
    }
  }

  /// Several loads one after the other, by the crowd of the last.
  public static List<Figures> run(House house, List<Load> loads, Consumer<String> progress)
      throws IOException, InterruptedException {
    Arrivals arrivals = new Arrivals();
    try (HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build()) {
      progress.accept(loads.getLast().traders() + " traders come in …");
      Crowd crowd = Crowd.gathered(client, house, loads.getLast(), arrivals);
      List<Figures> all = new ArrayList<>();
      for (Load load : loads) {
        progress.accept(load.plans() + " plans, " + load.rate() + " a second …");
        all.add(one(house, crowd, load, arrivals));
      }
      client.shutdownNow();
      return all;
    }
  }

  private static Figures one(House house, Crowd crowd, Load load, Arrivals arrivals)
      throws InterruptedException {
    arrivals.verdicts().clear();
    Machine.Watch watch = new Machine.Watch(house);
    List<Sent> sent = OpenLoop.run(crowd, load, watch::begin);
    Machine machine = watch.end();
    awaitVerdicts(sent, arrivals);
    return figures(load, machine, sent, arrivals);
  }

  private static void awaitVerdicts(List<Sent> sent, Arrivals arrivals)
      throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (lost(sent, arrivals) > 0 && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    Thread.sleep(AFTERWARDS);
  }

  private static int lost(List<Sent> sent, Arrivals arrivals) {
    return (int)
        sent.stream()
            .filter(each -> !each.intentId().isEmpty())
            .filter(each -> !arrivals.decided().containsKey(each.intentId()))
            .count();
  }

  static Figures figures(Load load, Machine machine, List<Sent> sent, Arrivals arrivals) {
    List<Sent> counted =
        sent.subList(load.plansBefore(), sent.size()).stream()
            .filter(each -> !each.intentId().isEmpty())
            .toList();
    return new Figures(
        load,
        machine,
        Spread.of(counted.stream().mapToLong(each -> each.accepted() - each.due()).toArray()),
        waits(counted, arrivals.submitted()),
        waits(counted, arrivals.decided()),
        lost(sent, arrivals),
        (int) arrivals.decided().values().stream().filter(each -> each.times().get() > 1).count(),
        sent.stream()
            .filter(each -> each.intentId().isEmpty())
            .collect(Collectors.groupingBy(Sent::status, TreeMap::new, Collectors.counting())),
        new TreeMap<>(
            arrivals.verdicts().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> sum(each.getValue())))));
  }

  private static long sum(LongAdder adder) {
    return adder.sum();
  }

  private static Spread waits(List<Sent> counted, Map<String, First> arrived) {
    return Spread.of(
        counted.stream()
            .flatMapToLong(
                each -> {
                  First first = arrived.get(each.intentId());
                  return first == null
                      ? LongStream.empty()
                      : LongStream.of(first.nanos() - each.due());
                })
            .toArray());
  }
}
