package tradingtwin.core.outbox.http;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.contracts.requests.StreamHeads;
import tradingtwin.contracts.views.Events;
import tradingtwin.contracts.views.Heads;
import tradingtwin.core.outbox.EventHeads;
import tradingtwin.core.outbox.Replay;
import tradingtwin.core.session.Identity;
import tradingtwin.core.session.SessionLedger;

@RestController
@RequestMapping("/internal/v1")
final class EventController {
  private final Replay replay;
  private final EventHeads heads;
  private final SessionLedger sessions;

  EventController(Replay replay, EventHeads heads, SessionLedger sessions) {
    this.replay = replay;
    this.heads = heads;
    this.sessions = sessions;
  }

  @GetMapping("/events")
  Events events(
      Identity identity,
      @RequestParam(name = "since", required = false) @Nullable String eventId,
      @RequestParam(name = "after", required = false) @Nullable Long seq,
      @RequestParam(name = "limit", defaultValue = "200") int limit) {
    return eventId == null
        ? replay.after(identity.userId(), seq == null ? 0 : seq, limit)
        : replay.since(identity.userId(), eventId, limit);
  }

  @PostMapping("/streams/heads")
  Heads heads(@RequestBody StreamHeads asked) {
    Set<String> users =
        asked.streams().stream().map(StreamHeads.Stream::userId).collect(Collectors.toSet());
    Set<String> open =
        asked.streams().stream().map(StreamHeads.Stream::sessionId).collect(Collectors.toSet());
    return new Heads(heads.of(users), sessions.ended(open));
  }
}
