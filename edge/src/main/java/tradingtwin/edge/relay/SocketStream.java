package tradingtwin.edge.relay;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.HttpSessionHandshakeInterceptor;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.edge.session.Session;

/// The relay over a WebSocket: the handshake of an admitted request.
public final class SocketStream {
  static final String SESSION = "twin.session";
  static final String CURSOR = "twin.cursor";
  private static final String VERSION = "13";

  private final Relay relay;
  private final WebSocketHttpRequestHandler handshake;

  SocketStream(Relay relay, History history, InstantSource time) {
    this.relay = relay;
    this.handshake =
        new WebSocketHttpRequestHandler(
            new SocketTalk(relay, history, time), new DefaultHandshakeHandler());
    this.handshake.setHandshakeInterceptors(java.util.List.of(new Handover()));
  }

  /// Upgrades the request, or refuses it as a problem.
  public void serve(
      Session session, Cursor cursor, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
        || !VERSION.equals(request.getHeader("Sec-WebSocket-Version"))
        || request.getHeader("Sec-WebSocket-Key") == null) {
      throw RefusedException.of(ProblemCode.VALIDATION, "This address speaks WebSocket 13 only.");
    }
    if (!relay.roomFor(session.userId())) {
      throw RefusedException.of(ProblemCode.RATE_LIMITED, "Too many streams are open.");
    }
    request.setAttribute(SESSION, session);
    request.setAttribute(CURSOR, cursor);
    handshake.handleRequest(request, response);
  }

  /// Carries what the request knows over to the socket.
  private static final class Handover extends HttpSessionHandshakeInterceptor {
    @Override
    public boolean beforeHandshake(
        org.springframework.http.server.ServerHttpRequest request,
        org.springframework.http.server.ServerHttpResponse response,
        org.springframework.web.socket.WebSocketHandler handler,
        Map<String, Object> attributes) {
      HttpServletRequest servlet =
          ((org.springframework.http.server.ServletServerHttpRequest) request).getServletRequest();
      attributes.put(SESSION, servlet.getAttribute(SESSION));
      attributes.put(CURSOR, servlet.getAttribute(CURSOR));
      return true;
    }
  }
}
