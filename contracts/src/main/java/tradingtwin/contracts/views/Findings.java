package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The latest scoring run; run is absent before the first one.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Findings(@Nullable Run run, List<Finding> findings) {
  public Findings {
    findings = List.copyOf(findings);
  }

  /// The run.
  public record Run(
      String runId,
      Instant scoredAt,
      String policyVersion,
      int decisions,
      int roundTrips,
      List<String> symbolsWithoutCandles,
      String inputDigest) {
    public Run {
      symbolsWithoutCandles = List.copyOf(symbolsWithoutCandles);
    }
  }

  /// A finding in numbers and in words.
  ///
  /// @param tags trades that carry this habit, without denied ones
  /// @param denied trades of which the trader said that it is not true
  /// @param cost what the marked trades cost
  /// @param costNarrative the same in words
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Finding(
      BiasFinding finding,
      String title,
      String narrative,
      @Nullable Integer tags,
      @Nullable Integer denied,
      @Nullable HabitCost cost,
      @Nullable String costNarrative) {}
}
