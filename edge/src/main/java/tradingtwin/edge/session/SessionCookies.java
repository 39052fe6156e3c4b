package tradingtwin.edge.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import tradingtwin.contracts.views.SignedIn;
import tradingtwin.edge.csrf.CsrfTokens;

/// The two cookies of a session: the token, which no script can read, and its CSRF token, which
/// ours must.
public final class SessionCookies {
  public static final String SESSION = "__Host-session";

  private final CsrfTokens csrf;
  private final InstantSource time;

  SessionCookies(CsrfTokens csrf, InstantSource time) {
    this.csrf = csrf;
    this.time = time;
  }

  /// Sets both, for as long as the session may live.
  public void set(HttpServletResponse response, SignedIn signedIn) {
    Duration life = Duration.between(time.instant(), signedIn.sessionExpiresAt());
    add(response, cookie(SESSION, signedIn.token(), life, true));
    add(response, cookie(CsrfTokens.COOKIE, csrf.issue(signedIn.sessionId()), life, false));
  }

  /// Renews the token only; the CSRF token stays good as long as its session.
  void renew(HttpServletResponse response, SignedIn signedIn) {
    Duration life = Duration.between(time.instant(), signedIn.sessionExpiresAt());
    add(response, cookie(SESSION, signedIn.token(), life, true));
  }

  /// Gives the page a CSRF token when it has lost its own, until the browser closes.
  void heal(HttpServletRequest request, HttpServletResponse response, Session session) {
    String held = value(request, CsrfTokens.COOKIE).orElse(null);
    if (!csrf.fits(held, session.sessionId())) {
      add(
          response,
          cookie(
              CsrfTokens.COOKIE, csrf.issue(session.sessionId()), Duration.ofSeconds(-1), false));
    }
  }

  public void clear(HttpServletResponse response) {
    add(response, cookie(SESSION, "", Duration.ZERO, true));
    add(response, cookie(CsrfTokens.COOKIE, "", Duration.ZERO, false));
  }

  public static Optional<String> value(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
        return Optional.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  private static ResponseCookie cookie(String name, String value, Duration life, boolean hidden) {
    return ResponseCookie.from(name, value)
        .path("/")
        .secure(true)
        .httpOnly(hidden)
        .sameSite("Lax")
        .maxAge(life)
        .build();
  }

  private static void add(HttpServletResponse response, ResponseCookie cookie) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
