package tradingtwin.contracts.views;

import java.util.List;
import tradingtwin.contracts.events.Event;

/// Replay, oldest first.
public record Events(List<Event> events, long head, boolean complete, boolean reset) {
  public Events {
    events = List.copyOf(events);
  }
}
