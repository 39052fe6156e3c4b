package tradingtwin.marketdata.shared;

import java.time.Duration;
import java.util.Optional;

/// A memory that several processes share, with locks that end by themselves.
///
/// Each of its methods throws [Away] while it cannot be reached.
public interface Shelf {

  Optional<String> get(String key);

  /// Keeps a text for that long at least as long as there is room.
  void put(String key, String text, Duration keep);

  /// Takes a lock under a token of one's own.
  ///
  /// @param longest after which it is free again, whatever became of its holder
  /// @return false while somebody else holds it
  boolean lock(String key, String token, Duration longest);

  /// Gives it back, if it is still held under that token.
  void unlock(String key, String token);

  /// The memory cannot be reached.
  final class Away extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Away(Throwable cause) {
      super("the common memory of candles is away", cause);
    }
  }
}
