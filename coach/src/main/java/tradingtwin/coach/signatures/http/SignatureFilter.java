package tradingtwin.coach.signatures.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import tradingtwin.coach.http.CallBody;
import tradingtwin.coach.http.ProblemAnswers;
import tradingtwin.coach.signatures.CallCheck;
import tradingtwin.contracts.problems.Problem;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.signing.CallSignature;

/// Reads the body once, checks the call's signature over it, and passes the body on.
final class SignatureFilter extends OncePerRequestFilter {
  private static final String NOT_SIGNED = "The call is not signed by a known part.";

  private final CallCheck check;
  private final long bodyLimit;
  private final Set<String> open;
  private final ProblemAnswers problems;

  SignatureFilter(CallCheck check, long bodyLimit, Set<String> open, ProblemAnswers problems) {
    this.check = check;
    this.bodyLimit = bodyLimit;
    this.open = Set.copyOf(open);
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return open.contains(request.getRequestURI());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<CallSignature> signature = signature(request);
    if (signature.isEmpty() || !check.knows(signature.get().keyId())) {
      problems.write(response, Problem.of(ProblemCode.UNAUTHENTICATED, NOT_SIGNED));
      return;
    }
    Optional<CallBody> body = body(request);
    if (body.isEmpty()) {
      problems.write(response, Problem.of(ProblemCode.TOO_LARGE));
      return;
    }
    CallSignature.Call call =
        new CallSignature.Call(
            request.getMethod(), path(request), body.get().bytes(), nonce(request), "");
    switch (check.of(signature.get(), call)) {
      case GENUINE -> {
        request.setAttribute(CallBody.ATTRIBUTE, body.get());
        chain.doFilter(request, response);
      }
      case FORGED -> problems.write(response, Problem.of(ProblemCode.UNAUTHENTICATED, NOT_SIGNED));
      case REPEATED ->
          problems.write(
              response,
              Problem.of(ProblemCode.UNAUTHENTICATED, "This signature has been used before."));
      case UNDECIDED ->
          problems.write(
              response,
              Problem.of(
                  ProblemCode.UNAVAILABLE,
                  "Whether this call is a repetition cannot be checked now."));
    }
  }

  private Optional<CallBody> body(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > bodyLimit) {
      return Optional.empty();
    }
    byte[] bytes = request.getInputStream().readNBytes((int) bodyLimit + 1);
    return bytes.length > bodyLimit ? Optional.empty() : Optional.of(new CallBody(bytes));
  }

  private static Optional<CallSignature> signature(HttpServletRequest request) {
    String keyId = request.getHeader(CallSignature.KEY_ID);
    String timestamp = request.getHeader(CallSignature.TIMESTAMP);
    String signature = request.getHeader(CallSignature.SIGNATURE);
    return keyId == null || timestamp == null || signature == null
        ? Optional.empty()
        : Optional.of(new CallSignature(keyId, timestamp, signature));
  }

  /// A name of its own, signed with the call, makes a call another one than its equal of the same
  /// second; without one the signature alone is what is new.
  private static String nonce(HttpServletRequest request) {
    String nonce = request.getHeader(CallSignature.NONCE);
    return nonce == null ? "" : nonce;
  }

  private static String path(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }
}
