package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer of /v1/nlg/reflect: linted sentences in the order asked, findings first.
public record Wordings(List<Wording> findings, List<Wording> tags) {
  public Wordings {
    findings = List.copyOf(findings);
    tags = List.copyOf(tags);
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
