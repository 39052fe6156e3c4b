package tradingtwin.bench.gate;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/// Plans sent by the clock, not by the answers: a house that stalls does not make the next plan
/// come later, and its stall is counted in every wait that it caused.
final class OpenLoop {
  private static final double SECOND = 1e9;

  /// A plan that was due.
  ///
  /// @param due when it was to be sent
  /// @param accepted when the house had answered
  /// @param status of the answer; 0 without one
  /// @param intentId empty when it was not accepted
  record Sent(long due, long accepted, int status, String intentId) {}

  private OpenLoop() {}

  /// Sends all and waits for the answers.
  ///
  /// @param counted is run when the warm-up is over
  static List<Sent> run(Crowd crowd, Load load, Runnable counted) {
    List<CompletableFuture<Sent>> sent = new ArrayList<>(load.plans());
    long start = System.nanoTime();
    for (int i = 0; i < load.plans(); i++) {
      if (i == load.plansBefore()) {
        counted.run();
      }
      long due = start + (long) (i * SECOND / load.rate());
      await(due);
      sent.add(crowd.at(i).declare(Plans.plan(i)).handle((answer, problem) -> sent(due, answer)));
    }
    return sent.stream().map(CompletableFuture::join).toList();
  }

  private static Sent sent(
      long due, @org.jspecify.annotations.Nullable HttpResponse<String> answer) {
    long now = System.nanoTime();
    if (answer == null) {
      return new Sent(due, now, 0, "");
    }
    boolean accepted = answer.statusCode() == 202;
    return new Sent(due, now, answer.statusCode(), accepted ? Visitor.intentId(answer) : "");
  }

  private static void await(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
