package tradingtwin.core.callers;

import java.util.HexFormat;
import java.util.List;
import tradingtwin.contracts.signing.SigningKey;

/// The keys that callers may sign with; two at most while one replaces the other.
public record CallerSettings(List<Key> keys) {
  public CallerSettings {
    keys = List.copyOf(keys);
    if (keys.isEmpty() || keys.size() > 2) {
      throw new IllegalArgumentException("one or two keys");
    }
  }

  /// A key with its secret as hex.
  public record Key(String id, String secretHex) {
    @Override
    public String toString() {
      return "Key[" + id + "]";
    }
  }

  List<SigningKey> signingKeys() {
    return keys.stream()
        .map(key -> new SigningKey(key.id(), HexFormat.of().parseHex(key.secretHex())))
        .toList();
  }
}
