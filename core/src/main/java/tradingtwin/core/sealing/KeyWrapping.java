package tradingtwin.core.sealing;

/// The key management service: wraps data keys with a master key that never leaves it.
public interface KeyWrapping {
  /// Name of the master key in use, stored beside what it wrapped.
  String keyId();

  byte[] wrap(byte[] dataKey, String tenant);

  /// Opens a wrapped key of any master key still known.
  byte[] unwrap(String keyId, byte[] wrapped, String tenant);
}
