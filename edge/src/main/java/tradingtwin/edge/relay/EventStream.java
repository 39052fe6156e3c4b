package tradingtwin.edge.relay;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.StreamFrame;
import tradingtwin.edge.session.Session;

/// The relay over server-sent events. The request's own virtual thread is the stream's thread.
public final class EventStream {
  private static final String MEDIA_TYPE = "text/event-stream";

  private final Relay relay;
  private final History history;
  private final InstantSource time;

  EventStream(Relay relay, History history, InstantSource time) {
    this.relay = relay;
    this.history = history;
    this.time = time;
  }

  /// Streams until one side leaves.
  public void serve(Session session, Cursor cursor, HttpServletResponse response)
      throws IOException {
    Subscriber subscriber = new Subscriber(session, new SseTransport(response), history, time);
    if (!relay.join(subscriber)) {
      throw RefusedException.of(ProblemCode.RATE_LIMITED, "Too many streams are open.");
    }
    try {
      response.setContentType(MEDIA_TYPE);
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("X-Accel-Buffering", "no");
      response.flushBuffer();
      subscriber.run(cursor);
    } finally {
      relay.leave(subscriber);
    }
  }

  /// `id`, `event` and `data` lines; frames that are no events have no id, so that a reconnecting
  /// browser never sends one back.
  private record SseTransport(HttpServletResponse response) implements Transport {
    private static final JsonMapper JSON = ContractJson.strict();

    @Override
    public void event(RelayedEvent event) throws IOException {
      write(
          "id: "
              + event.eventId()
              + "\nevent: "
              + event.type()
              + "\ndata: "
              + event.json()
              + "\n\n");
    }

    @Override
    public void frame(StreamFrame frame) throws IOException {
      String json = JSON.writeValueAsString(frame);
      String type = JSON.convertValue(frame.type(), String.class);
      write("event: " + type + "\ndata: " + json + "\n\n");
    }

    private void write(String text) throws IOException {
      OutputStream out = response.getOutputStream();
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }

    @Override
    public void close(StreamEnd why) {
      // The end of the request is the end of the stream.
    }

    @Override
    public void cut(StreamEnd why) {
      // The server gives a stuck write up by itself, after its connection timeout.
    }
  }
}
