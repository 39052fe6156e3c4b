package tradingtwin.coach.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.problems.Problem;
import tradingtwin.contracts.problems.ProblemCode;

/// Problems as answers.
public final class ProblemAnswers {
  private final JsonMapper json;

  public ProblemAnswers(JsonMapper json) {
    this.json = json;
  }

  /// Writes a problem where no controller is at work; an answer under way stays as it is.
  public void write(HttpServletResponse response, Problem problem) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    byte[] body = json.writeValueAsBytes(problem);
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  static ResponseEntity<Problem> entity(Problem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /// The problem that stands for a bare status.
  static Problem ofStatus(int status) {
    return Problem.of(
        switch (status) {
          case 404 -> ProblemCode.NOT_FOUND;
          case 405 -> ProblemCode.METHOD;
          case 413 -> ProblemCode.TOO_LARGE;
          case 415 -> ProblemCode.MEDIA_TYPE;
          case 503 -> ProblemCode.UNAVAILABLE;
          default -> status < 500 ? ProblemCode.VALIDATION : ProblemCode.INTERNAL;
        });
  }
}
