package tradingtwin.core.objects;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Where whole files are kept. A put is on disk before it returns.
public interface ObjectStore {
  void put(String key, byte[] content);

  /// The same for content that is too long to be held at once; does not close it.
  ///
  /// @throws IOException when the content cannot be read; then nothing is kept
  void put(String key, InputStream content) throws IOException;

  Optional<byte[]> get(String key);

  /// The same from its first byte on; the caller closes it.
  Optional<InputStream> open(String key);

  /// Removes it; a missing one is fine.
  void remove(String key);
}
