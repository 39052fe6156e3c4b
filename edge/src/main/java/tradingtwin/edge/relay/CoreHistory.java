package tradingtwin.edge.relay;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.requests.StreamHeads;
import tradingtwin.contracts.views.Heads;
import tradingtwin.edge.session.Session;
import tradingtwin.edge.session.Sessions;
import tradingtwin.edge.wire.CoreAnswer;
import tradingtwin.edge.wire.CoreCall;
import tradingtwin.edge.wire.CoreLine;
import tradingtwin.edge.wire.CoreUnavailableException;

/// History over the line to core. Events are read as trees, so that a type newer than this edge
/// goes through untouched.
final class CoreHistory implements History {
  private static final String EVENTS = "/internal/v1/events";
  private static final String HEADS = "/internal/v1/streams/heads";
  private static final int PAGE = 200;
  private static final int REFUSED = 401;

  private final JsonMapper json = ContractJson.tolerant();
  private final CoreLine core;
  private final Sessions sessions;

  CoreHistory(CoreLine core, Sessions sessions) {
    this.core = core;
    this.sessions = sessions;
  }

  @Override
  public Page since(Session session, String eventId) {
    return page(session, EVENTS + "?since=" + eventId + "&limit=" + PAGE);
  }

  @Override
  public Page after(Session session, long seq) {
    return page(session, EVENTS + "?after=" + seq + "&limit=" + PAGE);
  }

  @Override
  public Heads heads(List<StreamHeads.Stream> streams) {
    byte[] body = json.writeValueAsBytes(new StreamHeads(streams));
    CoreAnswer answer = good(core.send(CoreCall.post(HEADS, body)));
    try {
      return json.readValue(answer.body(), Heads.class);
    } catch (JacksonException e) {
      throw new CoreUnavailableException("core's heads cannot be read", e);
    }
  }

  private Page page(Session session, String path) {
    Session lasting = sessions.lasting(session).orElseThrow(SessionEndedException::new);
    CoreAnswer answer = good(core.send(CoreCall.get(path).by(lasting.userId(), lasting.token())));
    try {
      return page(json.readTree(answer.body()));
    } catch (JacksonException e) {
      throw new CoreUnavailableException("core's events cannot be read", e);
    }
  }

  private static Page page(JsonNode page) {
    List<RelayedEvent> events = new ArrayList<>();
    for (JsonNode event : page.path("events")) {
      RelayedEvent.of(event).ifPresent(events::add);
    }
    return new Page(
        events,
        page.path("head").asLong(0),
        page.path("complete").asBoolean(true),
        page.path("reset").asBoolean(false));
  }

  private static CoreAnswer good(CoreAnswer answer) {
    if (answer.status() == REFUSED) {
      throw new SessionEndedException();
    }
    if (!answer.good()) {
      throw new CoreUnavailableException("core answered " + answer.status());
    }
    return answer;
  }
}
