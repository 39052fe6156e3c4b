package tradingtwin.bench.detection;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/// One line on the terminal for each study, brought up to date as traders are done.
final class Progress {
  private static final int MARKS = 20;
  private static final double NANOS = 1e9;

  private final PrintStream out;
  private final long begun = System.nanoTime();
  private final AtomicInteger done = new AtomicInteger();
  private String what = "";
  private int count;

  Progress(PrintStream out) {
    this.out = out;
  }

  synchronized void begin(String study, int total) {
    what = study;
    count = total;
    done.set(0);
  }

  void done() {
    int now = done.incrementAndGet();
    if (now * MARKS / Math.max(1, count) > (now - 1) * MARKS / Math.max(1, count)) {
      say("\r%-34s %6d of %d   %5.0f s", now);
    }
  }

  void end() {
    say("\r%-34s %6d of %d   %5.0f s%n", count);
  }

  private synchronized void say(String line, int now) {
    out.printf(line, what, now, count, (System.nanoTime() - begun) / NANOS);
    out.flush();
  }
}
