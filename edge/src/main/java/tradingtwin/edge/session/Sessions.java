package tradingtwin.edge.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import tradingtwin.contracts.views.SignedIn;
import tradingtwin.edge.wire.CoreUnavailableException;

/// Who a request comes from. A bearer token wins over the cookie; a cookie near its end is
/// renewed on the way, and one whose session has ended is taken away.
public final class Sessions {
  private static final String BEARER = "Bearer ";
  private static final Duration NEAR_ITS_END = Duration.ofMinutes(2);

  private final Tokens tokens;
  private final Renewals renewals;
  private final SessionCookies cookies;
  private final InstantSource time;

  Sessions(Tokens tokens, Renewals renewals, SessionCookies cookies, InstantSource time) {
    this.tokens = tokens;
    this.renewals = renewals;
    this.cookies = cookies;
    this.time = time;
  }

  /// The standing of a request; may set cookies on its answer.
  ///
  /// @throws CoreUnavailableException when core is needed to tell and does not answer
  public Standing of(HttpServletRequest request, HttpServletResponse response) {
    String authorization = request.getHeader("Authorization");
    if (authorization != null) {
      return authorization.startsWith(BEARER)
          ? bearer(authorization.substring(BEARER.length()))
          : new Standing.Nobody();
    }
    Optional<String> cookie = SessionCookies.value(request, SessionCookies.SESSION);
    return cookie.isEmpty() ? new Standing.Nobody() : byCookie(cookie.get(), request, response);
  }

  /// A fresh token for a signed-in session, asked for on purpose.
  public Optional<SignedIn> renewed(Session session, HttpServletResponse response) {
    Optional<SignedIn> fresh = renewals.of(session.token());
    fresh.ifPresentOrElse(
        signedIn -> cookies.set(response, signedIn), () -> cookies.clear(response));
    return fresh;
  }

  /// The same session with a token that core still takes, for work that outlives one request;
  /// empty when the session has ended.
  ///
  /// @throws CoreUnavailableException when core is needed and does not answer
  public Optional<Session> lasting(Session session) {
    return session.expiresAt().isAfter(time.instant().plus(NEAR_ITS_END))
        ? Optional.of(session)
        : renewals.of(session.token()).map(fresh -> with(session, fresh));
  }

  private Standing bearer(String token) {
    return tokens
        .read(token, Session.Carrier.BEARER)
        .filter(session -> session.expiresAt().isAfter(time.instant()))
        .<Standing>map(Standing.Present::new)
        .orElseGet(Standing.Nobody::new);
  }

  private Standing byCookie(
      String token, HttpServletRequest request, HttpServletResponse response) {
    Optional<Session> session =
        tokens.read(token, Session.Carrier.COOKIE).flatMap(known -> kept(known, response));
    if (session.isEmpty()) {
      cookies.clear(response);
      return new Standing.Nobody();
    }
    cookies.heal(request, response, session.get());
    return new Standing.Present(session.get());
  }

  private Optional<Session> kept(Session session, HttpServletResponse response) {
    if (session.expiresAt().isAfter(time.instant().plus(NEAR_ITS_END))) {
      return Optional.of(session);
    }
    try {
      Optional<SignedIn> fresh = renewals.of(session.token());
      fresh.ifPresent(signedIn -> cookies.renew(response, signedIn));
      return fresh.map(signedIn -> with(session, signedIn));
    } catch (CoreUnavailableException e) {
      if (session.expiresAt().isAfter(time.instant())) {
        return Optional.of(session);
      }
      throw e;
    }
  }

  private static Session with(Session old, SignedIn fresh) {
    return new Session(
        fresh.account().userId(),
        fresh.sessionId(),
        fresh.token(),
        fresh.expiresAt(),
        old.carrier());
  }
}
