package tradingtwin.core.objects;

import java.util.Optional;

/// Where whole files are kept. A put is on disk before it returns.
public interface ObjectStore {
  void put(String key, byte[] content);

  Optional<byte[]> get(String key);

  /// Removes it; a missing one is fine.
  void remove(String key);
}
