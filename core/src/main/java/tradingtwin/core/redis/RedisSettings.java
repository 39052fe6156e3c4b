package tradingtwin.core.redis;

/// Where Redis is; the URL carries the password.
public record RedisSettings(String url) {
  @Override
  public String toString() {
    return "RedisSettings[…]";
  }
}
