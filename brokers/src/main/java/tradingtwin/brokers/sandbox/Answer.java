package tradingtwin.brokers.sandbox;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What the pretend Coinbase says to one request.
record Answer(int status, String contentType, String body, Map<String, String> headers) {

  Answer {
    headers = Map.copyOf(headers);
  }

  static Answer json(int status, JsonNode body) {
    return new Answer(status, "application/json", body.toString(), Map.of());
  }

  static Answer text(int status, String body) {
    return new Answer(status, "text/plain; charset=utf-8", body, Map.of());
  }

  static Answer page(int status, String html, Map<String, String> headers) {
    return new Answer(status, "text/html; charset=utf-8", html, headers);
  }

  static Answer redirect(URI target) {
    return new Answer(303, "text/plain", "", Map.of("Location", target.toString()));
  }

  /// The way v3 says no.
  static Answer refusal(int status, String error, String message) {
    return json(
        status,
        Json.object().put("error", error).put("error_details", message).put("message", message));
  }

  static Answer busy() {
    return busy(Duration.ofSeconds(1));
  }

  static Answer busy(Duration retryAfter) {
    JsonNode body = Json.errors("rate_limit_exceeded", "Too many requests");
    String seconds = Long.toString(retryAfter.toSeconds());
    return new Answer(429, "application/json", body.toString(), Map.of("Retry-After", seconds));
  }
}
