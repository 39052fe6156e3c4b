package tradingtwin.edge.limits;

import java.util.Map;

/// Whether one more request is within its allowance.
///
/// @param remaining tokens left
/// @param retryAfter seconds until one is there again; 0 when allowed
/// @param reset seconds until the bucket is full
public record Verdict(
    boolean allowed,
    String name,
    Allowance allowance,
    long remaining,
    long retryAfter,
    long reset) {

  /// The answer's headers, in the words of draft-ietf-httpapi-ratelimit-headers.
  public Map<String, String> headers() {
    return Map.of(
        "RateLimit-Policy",
        "\"%s\";q=%d;w=%d"
            .formatted(name, allowance.requests(), Math.max(1, allowance.per().toSeconds())),
        "RateLimit",
        "\"%s\";r=%d;t=%d".formatted(name, remaining, reset));
  }
}
