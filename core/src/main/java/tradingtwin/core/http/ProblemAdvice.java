package tradingtwin.core.http;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tradingtwin.contracts.problems.Problem;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;

/// Renders refusals and failures; an exception's own text never leaves.
@RestControllerAdvice
final class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final String DATA_EXCEPTION = "22";

  @ExceptionHandler
  ResponseEntity<Problem> refused(RefusedException e) {
    return answer(e.problem());
  }

  @ExceptionHandler({
    HttpMessageNotReadableException.class,
    MethodArgumentTypeMismatchException.class
  })
  ResponseEntity<Problem> unreadable() {
    return answer(Problem.of(ProblemCode.VALIDATION));
  }

  /// Text that Postgres cannot hold, such as the character zero, or a number out of range.
  @ExceptionHandler
  ResponseEntity<Problem> unstorable(DataIntegrityViolationException e) {
    boolean callersFault =
        e.getMostSpecificCause() instanceof SQLException cause
            && String.valueOf(cause.getSQLState()).startsWith(DATA_EXCEPTION);
    return callersFault ? answer(Problem.of(ProblemCode.VALIDATION)) : failed(e);
  }

  @ExceptionHandler({
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class
  })
  ResponseEntity<Problem> databaseAway() {
    return answer(Problem.of(ProblemCode.UNAVAILABLE));
  }

  @ExceptionHandler
  ResponseEntity<Problem> failed(Exception e) {
    if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      return answer(
          Problem.of(
              switch (known.getStatusCode().value()) {
                case 404 -> ProblemCode.NOT_FOUND;
                case 405 -> ProblemCode.METHOD;
                case 415 -> ProblemCode.MEDIA_TYPE;
                default -> ProblemCode.VALIDATION;
              }));
    }
    LOG.error("a request failed", e);
    return answer(Problem.of(ProblemCode.INTERNAL));
  }

  private static ResponseEntity<Problem> answer(Problem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
