package tradingtwin.core.sealing;

import java.util.Map;

/// Key wrapping with master keys given by configuration: a laptop's key file, a cloud's secret.
///
/// The present key wraps; older ones still open.
final class LocalKeyWrapping implements KeyWrapping {
  private final String present;
  private final Map<String, byte[]> keys;

  LocalKeyWrapping(String present, Map<String, byte[]> keys) {
    if (!keys.containsKey(present)) {
      throw new IllegalArgumentException("the present master key is not among the keys");
    }
    this.present = present;
    this.keys = Map.copyOf(keys);
  }

  @Override
  public String keyId() {
    return present;
  }

  @Override
  public byte[] wrap(byte[] dataKey, String tenant) {
    return AesGcm.seal(key(present), dataKey, context(present, tenant));
  }

  @Override
  public byte[] unwrap(String keyId, byte[] wrapped, String tenant) {
    return AesGcm.open(key(keyId), wrapped, context(keyId, tenant));
  }

  private byte[] key(String keyId) {
    byte[] key = keys.get(keyId);
    if (key == null) {
      throw new BrokenSealException();
    }
    return key;
  }

  private static String context(String keyId, String tenant) {
    return "data-key|" + keyId + "|" + tenant;
  }
}
