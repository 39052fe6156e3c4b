package tradingtwin.coach.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tradingtwin.contracts.problems.Problem;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;

/// Every refusal of a controller as a problem.
@RestControllerAdvice
final class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Problem> refused(RefusedException refused) {
    return ProblemAnswers.entity(refused.problem());
  }

  @ExceptionHandler
  ResponseEntity<Problem> broken(Exception exception) {
    if (exception instanceof ErrorResponse response) {
      return ProblemAnswers.entity(ProblemAnswers.ofStatus(response.getStatusCode().value()));
    }
    LOG.error("a call failed", exception);
    return ProblemAnswers.entity(Problem.of(ProblemCode.INTERNAL));
  }
}
