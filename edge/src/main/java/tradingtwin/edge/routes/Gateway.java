package tradingtwin.edge.routes;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpRequestHandler;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.SignedIn;
import tradingtwin.edge.health.Health;
import tradingtwin.edge.relay.Cursor;
import tradingtwin.edge.relay.EventStream;
import tradingtwin.edge.relay.SocketStream;
import tradingtwin.edge.session.Session;
import tradingtwin.edge.session.Sessions;
import tradingtwin.edge.wire.CoreUnavailableException;

/// The one handler of every public route: finds the door, asks for admission, and lets core or
/// one of our own rooms answer.
final class Gateway implements HttpRequestHandler {
  private final RouteTable table;
  private final Admission admission;
  private final Forwarding forwarding;
  private final Rooms rooms;

  /// Who answers what core does not.
  record Rooms(
      Sessions sessions,
      EventStream events,
      SocketStream sockets,
      Answers answers,
      Description description,
      Health health) {}

  Gateway(RouteTable table, Admission admission, Forwarding forwarding, Rooms rooms) {
    this.table = table;
    this.admission = admission;
    this.forwarding = forwarding;
    this.rooms = rooms;
  }

  @Override
  public void handleRequest(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    switch (table.find(request.getMethod(), request.getRequestURI())) {
      case RouteTable.Match.Unknown _ -> {
        admission.knownHost(request);
        throw RefusedException.of(ProblemCode.NOT_FOUND);
      }
      case RouteTable.Match.WrongMethod(var allowed) -> {
        admission.knownHost(request);
        response.setHeader("Allow", String.join(", ", allowed));
        throw RefusedException.of(ProblemCode.METHOD);
      }
      case RouteTable.Match.Found found -> admitted(found, request, response);
    }
  }

  private void admitted(
      RouteTable.Match.Found found, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      Session session = admission.admit(found.route(), request, response);
      if (found.route().unsafe()) {
        Bodies.requireMediaType(found.route(), request);
      }
      answer(found, session, request, response);
    } catch (CoreUnavailableException e) {
      response.setHeader("Retry-After", "2");
      throw RefusedException.of(ProblemCode.UNAVAILABLE);
    }
  }

  private void answer(
      RouteTable.Match.Found found,
      @Nullable Session session,
      HttpServletRequest request,
      HttpServletResponse response)
      throws ServletException, IOException {
    switch (found.route().place()) {
      case CORE, SIGN_IN, SIGN_OUT, BROKER_RETURN, FILE, PICTURE ->
          forwarding.forward(found, session, request, response);
      case RENEWAL -> renew(signedIn(session), response);
      case EVENT_STREAM -> {
        Cursor cursor = cursor(found.route(), request);
        if (!"HEAD".equals(request.getMethod())) {
          rooms.events.serve(signedIn(session), cursor, response);
        }
      }
      case SOCKET ->
          rooms.sockets.serve(signedIn(session), cursor(found.route(), request), request, response);
      case DESCRIPTION -> rooms.description.write(response);
      case ALIVE -> rooms.answers.view(200, rooms.health.alive(), response);
      case READY -> {
        Health.Word word = rooms.health.ready();
        rooms.answers.view(word.ready() ? 200 : 503, word, response);
      }
    }
  }

  private void renew(Session session, HttpServletResponse response) throws IOException {
    if (!session.byCookie()) {
      throw RefusedException.of(ProblemCode.FORBIDDEN, "Only a browser's session is renewed here.");
    }
    SignedIn fresh =
        rooms
            .sessions
            .renewed(session, response)
            .orElseThrow(() -> RefusedException.of(ProblemCode.UNAUTHENTICATED));
    rooms.answers.view(200, fresh.account(), response);
  }

  private static Cursor cursor(Route route, HttpServletRequest request) {
    Query query = Query.of(route, request.getQueryString());
    String asked = query.value("lastEventId").or(() -> query.value("lastEventID")).orElse(null);
    return Cursor.of(request.getHeader("Last-Event-ID"), asked);
  }

  private static Session signedIn(@Nullable Session session) {
    return Objects.requireNonNull(session, "a door for traders admits nobody else");
  }
}
