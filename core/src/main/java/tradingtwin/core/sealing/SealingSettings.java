package tradingtwin.core.sealing;

/// The master key.
///
/// @param keyHex 32 bytes as hex
public record SealingSettings(String keyId, String keyHex) {
  public SealingSettings {
    if (keyHex.length() != 64) {
      throw new IllegalArgumentException("the master key has 32 bytes");
    }
  }

  @Override
  public String toString() {
    return "SealingSettings[" + keyId + "]";
  }
}
