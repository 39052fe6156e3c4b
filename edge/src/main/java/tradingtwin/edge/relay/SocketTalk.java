package tradingtwin.edge.relay;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.views.StreamFrame;
import tradingtwin.edge.session.Session;

/// What is said over open WebSockets: we talk, the client listens. One virtual thread each.
final class SocketTalk extends AbstractWebSocketHandler {
  private static final String SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";
  private static final Long SEND_MILLIS = 5_000L;
  private static final int LONGEST_WORD = 1024;

  private final Map<String, Subscriber> open = new ConcurrentHashMap<>();
  private final Relay relay;
  private final History history;
  private final InstantSource time;

  SocketTalk(Relay relay, History history, InstantSource time) {
    this.relay = relay;
    this.history = history;
    this.time = time;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession socket) {
    Session session = (Session) socket.getAttributes().get(SocketStream.SESSION);
    Cursor cursor = (Cursor) socket.getAttributes().get(SocketStream.CURSOR);
    if (session == null || cursor == null) {
      throw new IllegalStateException("a socket opens only for an admitted request");
    }
    socket.setTextMessageSizeLimit(LONGEST_WORD);
    socket.setBinaryMessageSizeLimit(LONGEST_WORD);
    limitWrites(socket);
    SocketTransport transport = new SocketTransport(socket);
    Subscriber subscriber = new Subscriber(session, transport, history, time);
    if (!relay.join(subscriber)) {
      transport.close(StreamEnd.TOO_MANY);
      return;
    }
    open.put(socket.getId(), subscriber);
    Thread.ofVirtual().name("relay-socket").start(() -> talk(socket, subscriber, cursor));
  }

  private void talk(WebSocketSession socket, Subscriber subscriber, Cursor cursor) {
    try {
      subscriber.run(cursor);
    } finally {
      open.remove(socket.getId());
      relay.leave(subscriber);
    }
  }

  @Override
  public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
    Subscriber subscriber = open.remove(socket.getId());
    if (subscriber != null) {
      subscriber.mailbox().end(StreamEnd.GONE);
      relay.leave(subscriber);
    }
  }

  private static void limitWrites(WebSocketSession socket) {
    if (socket instanceof NativeWebSocketSession known
        && known.getNativeSession() instanceof jakarta.websocket.Session tomcat) {
      tomcat.getUserProperties().put(SEND_TIMEOUT, SEND_MILLIS);
    }
  }

  /// One socket.
  private record SocketTransport(WebSocketSession socket) implements Transport {
    private static final JsonMapper JSON = ContractJson.strict();

    @Override
    public void event(RelayedEvent event) throws IOException {
      send(event.json());
    }

    @Override
    public void frame(StreamFrame frame) throws IOException {
      send(JSON.writeValueAsString(frame));
    }

    private void send(String text) throws IOException {
      try {
        socket.sendMessage(new TextMessage(text));
      } catch (IllegalStateException e) {
        throw new IOException("the socket is closed", e);
      }
    }

    @Override
    public void close(StreamEnd why) {
      try {
        socket.close(new CloseStatus(why.code(), why.words()));
      } catch (IOException | IllegalStateException e) {
        // It is closed already, which was the wish.
      }
    }

    @Override
    public void cut(StreamEnd why) {
      close(why);
    }
  }
}
