package tradingtwin.edge.wire;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One call to core before it is signed.
///
/// @param path with query, exactly as it will be sent
/// @param token the trader's own, or null where nobody is signed in
/// @param user the trader's id, or empty
/// @param headers what travels beside the signature
/// @param patience how long to wait for the whole answer
/// @param file what is sent instead of `body` where that would be too long to hold
public record CoreCall(
    String method,
    String path,
    byte[] body,
    String contentType,
    @Nullable String token,
    String user,
    Map<String, String> headers,
    Duration patience,
    @Nullable LongBody file) {
  static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);
  private static final byte[] NOTHING = new byte[0];

  public CoreCall {
    headers = Map.copyOf(headers);
  }

  /// A call whose body is at hand.
  public CoreCall(
      String method,
      String path,
      byte[] body,
      String contentType,
      @Nullable String token,
      String user,
      Map<String, String> headers,
      Duration patience) {
    this(method, path, body, contentType, token, user, headers, patience, null);
  }

  /// A file on its way.
  public static CoreCall post(String path, LongBody file, Duration patience) {
    return new CoreCall(
        "POST", path, NOTHING, "application/octet-stream", null, "", Map.of(), patience, file);
  }

  public static CoreCall get(String path) {
    return new CoreCall("GET", path, NOTHING, "", null, "", Map.of(), USUAL_PATIENCE);
  }

  public static CoreCall post(String path, byte[] json) {
    return new CoreCall("POST", path, json, "application/json", null, "", Map.of(), USUAL_PATIENCE);
  }

  /// The same call on behalf of a trader.
  public CoreCall by(String userId, String userToken) {
    return new CoreCall(
        method, path, body, contentType, userToken, userId, headers, patience, file);
  }

  public CoreCall with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new CoreCall(method, path, body, contentType, token, user, all, patience, file);
  }

  public CoreCall waiting(Duration longer) {
    return new CoreCall(method, path, body, contentType, token, user, headers, longer, file);
  }

  /// Whether asking twice does the same as asking once, so that a broken connection may be
  /// retried.
  boolean repeatable() {
    return "GET".equals(method) || headers.containsKey("Idempotency-Key");
  }
}
