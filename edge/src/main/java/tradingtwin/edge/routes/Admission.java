package tradingtwin.edge.routes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.edge.csrf.CsrfTokens;
import tradingtwin.edge.csrf.PageOrigin;
import tradingtwin.edge.limits.Limits;
import tradingtwin.edge.limits.RateClass;
import tradingtwin.edge.limits.Verdict;
import tradingtwin.edge.session.Session;
import tradingtwin.edge.session.SessionCookies;
import tradingtwin.edge.session.Sessions;
import tradingtwin.edge.session.Standing;

/// Whether a request may pass a door: from our page, not too often, signed in, with its token.
/// Cheap questions come first.
final class Admission {
  private final PageOrigin origin;
  private final Limits limits;
  private final Sessions sessions;
  private final CsrfTokens csrf;

  Admission(PageOrigin origin, Limits limits, Sessions sessions, CsrfTokens csrf) {
    this.origin = origin;
    this.limits = limits;
    this.sessions = sessions;
    this.csrf = csrf;
  }

  /// The session behind an admitted request, or null where none is needed.
  ///
  /// @throws RefusedException otherwise
  @Nullable Session admit(Route route, HttpServletRequest request, HttpServletResponse response) {
    if (route.rate() == RateClass.FREE) {
      return null;
    }
    knownHost(request);
    ownPage(route, request);
    within(limits.ofAddress(route.rate(), request.getRemoteAddr()), response);
    if (route.anonymous()) {
      return null;
    }
    if (!(sessions.of(request, response) instanceof Standing.Present(Session session))) {
      throw RefusedException.of(ProblemCode.UNAUTHENTICATED);
    }
    doublySubmitted(route, request, session);
    within(limits.ofTrader(route.rate(), session.userId()), response);
    return session;
  }

  /// Refuses a request that was sent to a name that is not ours.
  void knownHost(HttpServletRequest request) {
    if (!origin.addressedToUs(request)) {
      throw RefusedException.of(ProblemCode.ORIGIN, "This host name is not served here.");
    }
  }

  private void ownPage(Route route, HttpServletRequest request) {
    boolean stream =
        route.place() == Route.Place.EVENT_STREAM || route.place() == Route.Place.SOCKET;
    if ((route.unsafe() || stream) && !origin.notForeign(request)) {
      throw RefusedException.of(ProblemCode.ORIGIN);
    }
  }

  private void doublySubmitted(Route route, HttpServletRequest request, Session session) {
    if (!session.byCookie()) {
      return;
    }
    if (route.place() == Route.Place.SOCKET && !origin.ownPage(request)) {
      throw RefusedException.of(ProblemCode.ORIGIN);
    }
    String cookie = SessionCookies.value(request, CsrfTokens.COOKIE).orElse(null);
    String header = request.getHeader(CsrfTokens.HEADER);
    if (route.unsafe() && !csrf.doublySubmitted(cookie, header, session.sessionId())) {
      throw RefusedException.of(ProblemCode.CSRF);
    }
  }

  private static void within(Verdict verdict, HttpServletResponse response) {
    verdict.headers().forEach(response::setHeader);
    if (!verdict.allowed()) {
      response.setHeader("Retry-After", Long.toString(verdict.retryAfter()));
      throw RefusedException.of(ProblemCode.RATE_LIMITED);
    }
  }
}
