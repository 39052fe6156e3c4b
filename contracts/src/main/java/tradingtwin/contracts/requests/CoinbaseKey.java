package tradingtwin.contracts.requests;

/// An API key that the trader made at Coinbase and that may only view. Never prints its secret.
///
/// @param privateKey as Coinbase shows it once: an EC key in PEM, or an Ed25519 key in base64
public record CoinbaseKey(String name, String privateKey) {
  @Override
  public String toString() {
    return "CoinbaseKey[hidden]";
  }
}
