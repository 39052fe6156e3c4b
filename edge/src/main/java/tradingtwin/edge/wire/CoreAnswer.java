package tradingtwin.edge.wire;

import java.util.Map;
import java.util.Optional;

/// What core said.
///
/// @param headers the few that may go on to the browser
public record CoreAnswer(int status, String contentType, byte[] body, Map<String, String> headers) {
  private static final int FIRST_ERROR = 400;

  public CoreAnswer {
    headers = Map.copyOf(headers);
  }

  public boolean good() {
    return status < FIRST_ERROR;
  }

  public boolean isJson() {
    return contentType.startsWith("application/json")
        || contentType.startsWith("application/problem+json");
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
