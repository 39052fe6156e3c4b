package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer of /v1/nlg/reflect: linted sentences in the order asked, findings first.
///
/// @param costs one a cost asked; absent when none were asked
/// @param tooLittle one word for all habits of which too little is known; absent for fewer than two
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wordings(
    List<Wording> findings,
    List<Wording> tags,
    @Nullable List<Wording> costs,
    @Nullable Wording tooLittle) {
  public Wordings {
    findings = List.copyOf(findings);
    tags = List.copyOf(tags);
    costs = costs == null ? null : List.copyOf(costs);
  }

  /// Words where none on costs were asked.
  public Wordings(List<Wording> findings, List<Wording> tags) {
    this(findings, tags, null, null);
  }

  /// One linted text.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Wording(
      String title,
      String narrative,
      List<Evidence> evidence,
      @Nullable String question,
      String templateVersion) {
    public Wording {
      evidence = List.copyOf(evidence);
    }

    /// A number behind the sentence, ready to read.
    public record Evidence(String name, String text) {}
  }
}
