package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.FindingState;
import tradingtwin.contracts.words.Label;

/// What the whole history says about one habit.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BiasFinding(
    Label label,
    FindingState state,
    @Nullable Double confidence,
    @Nullable Double effect,
    String effectUnit,
    int n,
    int needed,
    String nWords,
    @Nullable Double p,
    String method,
    List<Feature> features,
    List<Note> notes,
    String policyVersion) {
  public BiasFinding {
    features = List.copyOf(features);
    notes = List.copyOf(notes);
  }

  /// Something the reader must know about this finding.
  public record Note(String code, List<String> subjects) {
    public Note {
      subjects = List.copyOf(subjects);
    }
  }
}
