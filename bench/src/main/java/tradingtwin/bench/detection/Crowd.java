package tradingtwin.bench.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Many traders looked at side by side; the answers come in the order of the numbers, however many
/// threads there are.
final class Crowd implements AutoCloseable {
  private final ExecutorService threads;
  private final Progress progress;

  Crowd(int threads, Progress progress) {
    this.threads = Executors.newFixedThreadPool(threads);
    this.progress = progress;
  }

  /// The answers for 0 to `count` − 1.
  <T> List<T> each(String what, int count, IntFunction<T> work) {
    progress.begin(what, count);
    List<Future<T>> running = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int number = i;
      running.add(
          threads.submit(
              () -> {
                T answer = work.apply(number);
                progress.done();
                return answer;
              }));
    }
    List<T> answers = new ArrayList<>(count);
    running.forEach(each -> answers.add(answer(each)));
    progress.end();
    return answers;
  }

  private static <T> T answer(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException problem) {
      throw new IllegalStateException("a trader could not be looked at", problem.getCause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stop);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
