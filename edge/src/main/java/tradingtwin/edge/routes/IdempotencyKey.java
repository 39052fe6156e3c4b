package tradingtwin.edge.routes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;

/// The name of one intention, so that asking twice does it once: 1 to 255 visible characters,
/// quoted or not.
final class IdempotencyKey {
  static final String HEADER = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[!#-\\[\\]-~]{1,255}");

  private IdempotencyKey() {}

  /// The key for core, without quotes; empty where the route needs none.
  ///
  /// @throws RefusedException when it is missing or cannot be read
  static Optional<String> of(Route route, HttpServletRequest request) {
    if (!route.keyed()) {
      return Optional.empty();
    }
    List<String> sent = Collections.list(request.getHeaders(HEADER));
    if (sent.isEmpty()) {
      throw RefusedException.of(
          ProblemCode.IDEMPOTENCY_KEY_MISSING,
          "Send an Idempotency-Key header of 1 to 255 visible characters, kept for 24 hours; see"
              + " /openapi.json.");
    }
    String key = sent.getFirst().strip().replaceFirst("^\"(.*)\"$", "$1");
    if (sent.size() > 1 || !KEY.matcher(key).matches()) {
      throw RefusedException.of(
          ProblemCode.IDEMPOTENCY_KEY_MALFORMED, "One key of 1 to 255 visible characters, please.");
    }
    return Optional.of(key);
  }
}
