package tradingtwin.core.callers;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.Problem;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.signing.CallSignature;
import tradingtwin.contracts.signing.SigningKey;
import tradingtwin.core.correlation.Correlation;
import tradingtwin.core.session.Identity;
import tradingtwin.core.session.SessionLedger;
import tradingtwin.core.session.Tokens;

/// Lets through only signed calls of our own parts, and says for whom they speak.
final class CallerFilter extends OncePerRequestFilter {
  static final String IDENTITY = "tradingtwin.identity";
  private static final Logger LOG = LoggerFactory.getLogger(CallerFilter.class);
  private static final byte[] NOTHING = {};
  private static final int LONGEST_NONCE = 64;
  private static final Set<String> OPEN = Set.of("/.well-known/jwks.json", "/healthz");
  private static final String BEARER = "Bearer ";
  private static final String REQUEST_ID = "X-Request-Id";

  private final List<SigningKey> keys;
  private final Tokens tokens;
  private final SessionLedger sessions;
  private final InstantSource clock;
  private final JsonMapper json;
  private final Nonces nonces;

  CallerFilter(
      List<SigningKey> keys,
      Nonces nonces,
      Tokens tokens,
      SessionLedger sessions,
      InstantSource clock,
      JsonMapper json) {
    this.keys = keys;
    this.nonces = nonces;
    this.tokens = tokens;
    this.sessions = sessions;
    this.clock = clock;
    this.json = json;
  }

  /// Everything is closed but what is named here, letter by letter: a route has many spellings
  /// (`%69nternal`, `internal;x`), and a list of closed ones would miss some.
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return OPEN.contains(request.getRequestURI());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try (KeptBody body = KeptBody.of(request)) {
      if (body.tooLong()) {
        refuse(response, ProblemCode.TOO_LARGE);
      } else {
        let(request, body, response, chain);
      }
    }
  }

  private void let(
      HttpServletRequest request, KeptBody body, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Instant now = clock.instant();
    if (!signed(request, body, now)) {
      refuse(response, ProblemCode.FORBIDDEN);
      return;
    }
    String authorization = request.getHeader("Authorization");
    if (authorization == null || known(request, response, authorization, now)) {
      pass(new BodyKept(request, body), response, chain);
    }
  }

  /// Notes for whom a call speaks; otherwise refuses it. A filter's exception is nobody's to
  /// render, so a database that is away or busy is said here.
  private boolean known(
      HttpServletRequest request, HttpServletResponse response, String authorization, Instant now)
      throws IOException {
    try {
      Optional<Identity> identity = identity(request, authorization, now);
      if (identity.isEmpty()) {
        refuse(response, ProblemCode.UNAUTHENTICATED);
        return false;
      }
      request.setAttribute(IDENTITY, identity.get());
      return true;
    } catch (CannotCreateTransactionException | DataAccessResourceFailureException e) {
      LOG.warn("a session cannot be looked up: {}", e.toString());
      refuse(response, ProblemCode.UNAVAILABLE);
      return false;
    }
  }

  /// Edge names every request; what follows from it is traced to that name.
  private static void pass(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String name = text(request.getHeader(REQUEST_ID));
    try {
      Object _ =
          Correlation.under(
              Ulid.isOne(name) ? name : "",
              () -> {
                chain.doFilter(request, response);
                return "";
              });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  private Optional<Identity> identity(
      HttpServletRequest request, String authorization, Instant now) {
    return authorization.startsWith(BEARER)
        ? tokens
            .verify(authorization.substring(BEARER.length()), now)
            .filter(who -> who.userId().equals(request.getHeader(CallSignature.USER)))
            .filter(sessions::alive)
        : Optional.empty();
  }

  private boolean signed(HttpServletRequest request, KeptBody body, Instant now) {
    String nonce = text(request.getHeader(CallSignature.NONCE));
    CallSignature signature =
        new CallSignature(
            text(request.getHeader(CallSignature.KEY_ID)),
            text(request.getHeader(CallSignature.TIMESTAMP)),
            text(request.getHeader(CallSignature.SIGNATURE)));
    String query = request.getQueryString();
    String path = request.getRequestURI() + (query == null ? "" : "?" + query);
    CallSignature.Call call =
        new CallSignature.Call(
            request.getMethod(),
            path,
            NOTHING,
            nonce,
            text(request.getHeader(CallSignature.USER)),
            body.digest());
    return !nonce.isEmpty()
        && nonce.length() <= LONGEST_NONCE
        && signature.holds(call, keys, now)
        && nonces.firstTime(nonce, now);
  }

  private void refuse(HttpServletResponse response, ProblemCode code) throws IOException {
    response.setStatus(code.status());
    response.setContentType("application/problem+json");
    response.getOutputStream().write(json.writeValueAsBytes(Problem.of(code)));
  }

  private static String text(@Nullable String header) {
    return header == null ? "" : header;
  }
}
