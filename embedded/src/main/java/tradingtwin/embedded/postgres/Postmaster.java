package tradingtwin.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The server process that a data folder's `postmaster.pid` names.
///
/// @param pid its process id
/// @param port the port that it listens on, or will
/// @param status `starting`, `ready`, `stopping` or `standby`
record Postmaster(long pid, int port, String status) {
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;
  private static final long POLL_MILLIS = 25;

  /// The living server of a data folder; empty when there is none, or only its stale note.
  static Optional<Postmaster> of(Path data) {
    try {
      var lines = Files.readAllLines(data.resolve("postmaster.pid"));
      if (lines.size() <= PORT_LINE) {
        return Optional.empty();
      }
      var pid = Long.parseLong(lines.getFirst().strip());
      var alive =
          ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(Postmaster::isPostgres);
      return alive.map(
          _ -> new Postmaster(pid, Integer.parseInt(lines.get(PORT_LINE).strip()), status(lines)));
    } catch (IOException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  boolean isStopping() {
    return status.equals("stopping");
  }

  /// Waits until the folder has no living server; false when the deadline passed first.
  static boolean awaitGone(Path data, Duration deadline) {
    var end = System.nanoTime() + deadline.toNanos();
    while (of(data).isPresent()) {
      if (System.nanoTime() > end) {
        return false;
      }
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  /// A pid is used again after a reboot: only a process called postgres counts, where the system
  /// tells the name at all.
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.contains("postgres")).orElse(true);
  }

  private static String status(List<String> lines) {
    return lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "starting";
  }
}
