package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reflections, oldest first within the page.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CoachMessages(
    List<CoachMessage> messages,
    @Nullable String nextBefore,
    int unread,
    @Nullable String lastReadId) {
  public CoachMessages {
    messages = List.copyOf(messages);
  }
}
