package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.FindingState;
import tradingtwin.contracts.words.Label;

/// One reflection, as stored and as pushed.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CoachMessage(
    String messageId,
    Instant at,
    List<Label> labels,
    FindingState state,
    String title,
    String narrative,
    @Nullable Double confidence,
    boolean updated,
    String subject,
    List<Evidence> evidence,
    @Nullable Cta cta,
    @Nullable String tagId,
    boolean demo) {
  public CoachMessage {
    labels = List.copyOf(labels);
    evidence = List.copyOf(evidence);
  }

  /// What the trader may look at next.
  public record Cta(Kind kind, String text) {

    /// Where the call to action leads.
    public enum Kind {
      SHOW_TRADES,
      SHOW_HABIT
    }
  }
}
