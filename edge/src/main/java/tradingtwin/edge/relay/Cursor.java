package tradingtwin.edge.relay;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.ids.Ulid;

/// Where a client says it stopped.
public sealed interface Cursor {

  /// A first visit: from now on.
  record None() implements Cursor {}

  /// After a known event.
  record After(String eventId) implements Cursor {}

  /// Something that is no event's name: the client must load anew.
  record Unreadable() implements Cursor {}

  /// The client's cursor; the header, which a browser repeats by itself, beats the address.
  static Cursor of(@Nullable String header, @Nullable String query) {
    String text = Optional.ofNullable(header).filter(h -> !h.isBlank()).orElse(query);
    if (text == null || text.isBlank()) {
      return new None();
    }
    return Ulid.isOne(text) ? new After(text) : new Unreadable();
  }
}
