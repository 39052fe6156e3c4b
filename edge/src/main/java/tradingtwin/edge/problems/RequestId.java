package tradingtwin.edge.problems;

import jakarta.servlet.ServletRequest;
import tradingtwin.contracts.ids.Ulid;

/// The name of one request, on its answer, in its problem and on its way to core.
public final class RequestId {
  private static final String ATTRIBUTE = RequestId.class.getName();

  private RequestId() {}

  /// The request's name; the first who asks coins it, nothing from outside is taken over.
  public static String of(ServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String id) {
      return id;
    }
    String id = Ulid.next();
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }
}
