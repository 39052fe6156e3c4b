package tradingtwin.edge.routes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.problems.Problem;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.Redirect;
import tradingtwin.contracts.views.SignedIn;
import tradingtwin.edge.problems.Problems;
import tradingtwin.edge.session.SessionCookies;
import tradingtwin.edge.session.SignIns;
import tradingtwin.edge.wire.CoreAnswer;

/// Core's answer on its way to the browser. Tokens stay here, refusals are problems, nothing is
/// kept by a cache.
final class Answers {
  private static final int UNAUTHENTICATED = 401;
  private static final Set<String> PICTURES =
      Set.of("image/png", "image/jpeg", "image/webp", "image/gif");
  private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'; sandbox";
  private static final String LOST_TOKEN = "urn:tradingtwin:problem:unauthenticated";

  private final JsonMapper json = ContractJson.tolerant();
  private final Problems problems;
  private final SessionCookies cookies;

  Answers(Problems problems, SessionCookies cookies) {
    this.problems = problems;
    this.cookies = cookies;
  }

  void write(
      Route route, CoreAnswer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer.header("Retry-After").ifPresent(v -> response.setHeader("Retry-After", v));
    if (route.place() == Route.Place.BROKER_RETURN) {
      backFromBroker(answer, response);
    } else if (route.place() == Route.Place.SIGN_OUT) {
      signedOut(answer, request, response);
    } else if (!answer.good()) {
      refused(route, answer, request, response);
    } else if (route.place() == Route.Place.SIGN_IN) {
      signedIn(route, answer, response);
    } else if (route.place() == Route.Place.PICTURE) {
      picture(answer, response);
    } else {
      plain(answer, response);
    }
  }

  /// Writes one of our own views.
  void view(int status, Object view, HttpServletResponse response) throws IOException {
    body(status, json.writeValueAsBytes(view), response);
  }

  private void signedIn(Route route, CoreAnswer answer, HttpServletResponse response)
      throws IOException {
    SignedIn signedIn =
        SignIns.read(answer.body()).orElseThrow(() -> RefusedException.of(ProblemCode.UNAVAILABLE));
    cookies.set(response, signedIn);
    view(route.good(), signedIn.account(), response);
  }

  /// Whatever core says, the browser forgets.
  private void signedOut(
      CoreAnswer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    cookies.clear(response);
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    if (answer.good() || answer.status() == UNAUTHENTICATED) {
      response.setHeader("Cache-Control", "no-store");
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      problems.write(request, response, problem(answer));
    }
  }

  private void backFromBroker(CoreAnswer answer, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Location", answer.good() ? ownPlace(answer) : failed(answer));
    response.setStatus(HttpServletResponse.SC_FOUND);
  }

  /// Core's word on where to go, if it is a place of ours.
  private String ownPlace(CoreAnswer answer) {
    try {
      String place = json.readValue(answer.body(), Redirect.class).location();
      return place.matches("/[A-Za-z0-9][A-Za-z0-9/?=&_.-]*")
          ? place
          : "/connections?failed=internal";
    } catch (JacksonException e) {
      return "/connections?failed=internal";
    }
  }

  private String failed(CoreAnswer answer) {
    String type = problem(answer).type();
    return "/connections?failed=" + type.substring(type.lastIndexOf(':') + 1);
  }

  private void refused(
      Route route, CoreAnswer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Problem problem = problem(answer);
    if (!route.anonymous() && problem.type().equals(LOST_TOKEN)) {
      cookies.clear(response);
    }
    problems.write(request, response, problem);
  }

  /// Core's own problem, or the one that stands for its status.
  private Problem problem(CoreAnswer answer) {
    if (answer.isJson()) {
      try {
        Problem problem = json.readValue(answer.body(), Problem.class);
        if (problem.type() != null && problem.status() == answer.status()) {
          return problem;
        }
      } catch (JacksonException e) {
        return Problems.ofStatus(answer.status());
      }
    }
    return Problems.ofStatus(answer.status());
  }

  private static void plain(CoreAnswer answer, HttpServletResponse response) throws IOException {
    answer.header("Location").ifPresent(v -> response.setHeader("Location", v));
    answer
        .header("Idempotency-Replayed")
        .ifPresent(v -> response.setHeader("Idempotency-Replayed", v));
    if (answer.body().length > 0 && !answer.isJson()) {
      throw RefusedException.of(ProblemCode.UNAVAILABLE);
    }
    body(answer.status(), answer.body(), response);
  }

  /// A trader's picture: of the kind that its content is, saved under our own name when it is
  /// opened by itself, and powerless as a page.
  private static void picture(CoreAnswer answer, HttpServletResponse response) throws IOException {
    if (!PICTURES.contains(answer.contentType())) {
      throw RefusedException.of(ProblemCode.UNAVAILABLE);
    }
    response.setStatus(answer.status());
    response.setContentType(answer.contentType());
    response.setHeader("Content-Security-Policy", NO_PAGE);
    response.setHeader(
        "Content-Disposition", answer.header("Content-Disposition").orElse("attachment"));
    response.setHeader("Cache-Control", "private, no-store");
    response.setContentLength(answer.body().length);
    response.getOutputStream().write(answer.body());
  }

  private static void body(int status, byte[] body, HttpServletResponse response)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    if (body.length > 0) {
      response.setContentType("application/json");
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }
}
