package tradingtwin.edge.problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.ErrorResponse;
import org.springframework.web.filter.OncePerRequestFilter;
import tradingtwin.contracts.problems.Problem;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.edge.headers.SecurityHeaders;

/// The outermost layer: headers first, so that nothing loses them; then every exception becomes a
/// problem without its text.
final class ProblemFilter extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemFilter.class);
  private static final int DEEPEST_CAUSE = 10;

  private final SecurityHeaders headers;
  private final Problems problems;

  ProblemFilter(SecurityHeaders headers, Problems problems) {
    this.headers = headers;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    headers.each(response::setHeader);
    response.setHeader("X-Request-Id", RequestId.of(request));
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException e) {
      answer(request, response, e);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Exception e)
      throws IOException {
    if (response.isCommitted()) {
      LOG.debug("request {} broke off while being answered", RequestId.of(request), e);
      return;
    }
    Problem problem = refusal(e, response).orElseGet(() -> bug(request, e));
    problems.write(request, response, problem);
  }

  private static Problem bug(HttpServletRequest request, Exception e) {
    LOG.error("request {} failed", RequestId.of(request), e);
    return Problem.of(ProblemCode.INTERNAL);
  }

  private static Optional<Problem> refusal(Throwable thrown, HttpServletResponse response) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof RefusedException refused) {
        return Optional.of(refused.problem());
      }
      if (cause instanceof ErrorResponse known) {
        known
            .getHeaders()
            .forEach((name, values) -> values.forEach(v -> response.setHeader(name, v)));
        return Optional.of(Problems.ofStatus(known.getStatusCode().value()));
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }
}
