package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.Verdict;

/// A verdict with everything that led to it.
///
/// @param evaluation number of this evaluation of the intent
/// @param checks all checks, strictest first
/// @param sentence the twin's words, linted
/// @param expiresAt until when the verdict is good
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GateDecision(
    String intentId,
    int evaluation,
    Verdict verdict,
    List<GateCheck> checks,
    @Nullable Sizing sizing,
    String sentence,
    List<FrictionTask> tasks,
    String policyVersion,
    Instant decidedAt,
    Instant expiresAt) {
  public GateDecision {
    checks = List.copyOf(checks);
    tasks = List.copyOf(tasks);
  }

  /// The size that all limits leave, with its sum.
  ///
  /// @param steps the arithmetic, in order
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Sizing(
      BigDecimal size,
      @Nullable BigDecimal notional,
      @Nullable BigDecimal riskAmount,
      List<Step> steps) {
    public Sizing {
      steps = List.copyOf(steps);
    }

    /// One step of the sum.
    public record Step(String what, String value) {}
  }
}
