package tradingtwin.contracts.views;

import java.util.List;
import tradingtwin.contracts.events.Event;

/// Replay, oldest first; of a job's progress only the last note, so seqs may be left out.
///
/// @param head newest seq, of the same moment as the events
/// @param complete whether nothing follows this page
/// @param reset whether the cursor cannot be continued and the present must be loaded anew
public record Events(List<Event> events, long head, boolean complete, boolean reset) {
  public Events {
    events = List.copyOf(events);
  }
}
