package tradingtwin.edge.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.problems.Problem;
import tradingtwin.contracts.problems.ProblemCode;

/// A refusal on its way out as `application/problem+json`.
public final class Problems {
  public static final String MEDIA_TYPE = "application/problem+json";

  private final JsonMapper json = ContractJson.strict();

  public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setContentType(MEDIA_TYPE);
    response.setHeader("Cache-Control", "no-store");
    byte[] body = json.writeValueAsBytes(complete(request, problem));
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /// The problem that stands for a bare status of the server below us.
  public static Problem ofStatus(int status) {
    ProblemCode code =
        switch (status) {
          case 400, 414, 431 -> ProblemCode.VALIDATION;
          case 401 -> ProblemCode.UNAUTHENTICATED;
          case 403 -> ProblemCode.FORBIDDEN;
          case 404 -> ProblemCode.NOT_FOUND;
          case 405, 501 -> ProblemCode.METHOD;
          case 409 -> ProblemCode.CONFLICT;
          case 413 -> ProblemCode.TOO_LARGE;
          case 406, 415 -> ProblemCode.MEDIA_TYPE;
          case 429 -> ProblemCode.RATE_LIMITED;
          case 502 -> ProblemCode.BROKER;
          case 503, 504 -> ProblemCode.UNAVAILABLE;
          default -> status < 500 ? ProblemCode.VALIDATION : ProblemCode.INTERNAL;
        };
    return Problem.of(code);
  }

  private static Problem complete(HttpServletRequest request, Problem problem) {
    String detail = problem.detail() == null ? problem.title() : problem.detail();
    String instance =
        problem.instance() == null
            ? "urn:tradingtwin:request:" + RequestId.of(request)
            : problem.instance();
    return new Problem(
        problem.type(), problem.title(), problem.status(), detail, instance, problem.errors());
  }
}
