package tradingtwin.brokers.sandbox;

/// A key as the pretend portal shows it, once. Never prints its secret.
///
/// @param name `organizations/…/apiKeys/…`
/// @param secret an EC key in PEM, or the 64 bytes of an Ed25519 key in base64
public record SandboxKey(String name, String secret) {

  /// Which kind of key.
  public enum Kind {
    EC,
    ED25519
  }

  @Override
  public String toString() {
    return "SandboxKey[" + name + ", hidden]";
  }
}
