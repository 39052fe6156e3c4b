package tradingtwin.app.house;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The parts that are up. They may come up side by side; they go down one by one, last part
/// first.
///
/// Closing while a part is still coming up is allowed (Ctrl-C during a start): what arrives
/// late is closed on arrival.
final class RunningParts implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningParts.class);

  private final Map<Part, AutoCloseable> up = new EnumMap<>(Part.class);
  private boolean closing;

  /// Keeps what was just started.
  ///
  /// @throws CancellationException when the house is already going down
  <T extends AutoCloseable> T keep(Part part, T started) {
    synchronized (this) {
      if (!closing) {
        up.put(part, started);
        return started;
      }
    }
    stop(part, started);
    throw new CancellationException(part.title() + " came up while the house went down");
  }

  @Override
  public void close() {
    for (var part : takeAll()) {
      stop(part.getKey(), part.getValue());
    }
  }

  private synchronized List<Map.Entry<Part, AutoCloseable>> takeAll() {
    closing = true;
    var all = new ArrayList<>(new EnumMap<>(up).entrySet());
    up.clear();
    return all.reversed();
  }

  /// One part that does not want to stop must not keep the others running.
  private static void stop(Part part, AutoCloseable running) {
    try {
      running.close();
      LOG.info("{} stopped", part.title());
    } catch (Exception problem) {
      LOG.error("{} did not stop cleanly", part.title(), problem);
    }
  }
}
