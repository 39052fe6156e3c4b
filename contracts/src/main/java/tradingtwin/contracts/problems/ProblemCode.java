package tradingtwin.contracts.problems;

/// The closed catalogue of refusals; nothing else leaves a service with a 4xx or 5xx.
public enum ProblemCode {
  VALIDATION("validation", 400, "The request does not fit its schema."),
  IDEMPOTENCY_KEY_MISSING("idempotency-key-missing", 400, "This route needs an Idempotency-Key."),
  IDEMPOTENCY_KEY_MALFORMED(
      "idempotency-key-malformed", 400, "The Idempotency-Key cannot be read."),
  FILE_UNREADABLE("file-unreadable", 400, "The file cannot be read."),
  UNAUTHENTICATED("unauthenticated", 401, "Please sign in."),
  CREDENTIALS("credentials", 401, "E-mail or password do not match."),
  CSRF("csrf", 403, "The request did not come from this page."),
  ORIGIN("origin", 403, "The request came from another site."),
  FORBIDDEN("forbidden", 403, "This is not possible here."),
  NOT_FOUND("not-found", 404, "There is nothing here."),
  METHOD("method", 405, "This route does not know that method."),
  CONFLICT("conflict", 409, "The state has changed meanwhile."),
  IN_PROGRESS("in-progress", 409, "The first request with this key is still running."),
  TOO_LARGE("too-large", 413, "The file or body is too large."),
  MEDIA_TYPE("media-type", 415, "This content type is not accepted."),
  IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "The key was used with another request."),
  ANSWER_NEEDED("answer-needed", 422, "The preview's question needs an answer."),
  RATE_LIMITED("rate-limited", 429, "Too many requests; please wait."),
  BROKER("broker", 502, "The broker did not answer as expected."),
  UNAVAILABLE("unavailable", 503, "A part of the service is not available; nothing was lost."),
  INTERNAL("internal", 500, "Something went wrong on our side.");

  private static final String PREFIX = "urn:tradingtwin:problem:";

  private final String code;
  private final int status;
  private final String title;

  ProblemCode(String code, int status, String title) {
    this.code = code;
    this.status = status;
    this.title = title;
  }

  /// The RFC 9457 type.
  public String type() {
    return PREFIX + code;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }
}
