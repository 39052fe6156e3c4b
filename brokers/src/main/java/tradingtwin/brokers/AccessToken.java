package tradingtwin.brokers;

/// The short-lived secret that lets us read one connection. Never prints itself.
public record AccessToken(String value) {

  public AccessToken {
    if (value.isBlank() || !value.chars().allMatch(c -> c > 32 && c < 127)) {
      throw new IllegalArgumentException("an access token is printable ASCII without spaces");
    }
  }

  @Override
  public String toString() {
    return "AccessToken[hidden]";
  }
}
