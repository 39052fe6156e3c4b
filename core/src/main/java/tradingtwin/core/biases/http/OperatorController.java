package tradingtwin.core.biases.http;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.core.biases.FeedbackCounts;

/// What an operator may know about the rule sets; edge has no way here.
@RestController
@RequestMapping("/internal/v1/ops")
final class OperatorController {
  private final FeedbackCounts counts;

  OperatorController(FeedbackCounts counts) {
    this.counts = counts;
  }

  /// The counts, under their name.
  record Feedback(List<FeedbackCounts.Count> counts) {}

  @GetMapping("/feedback-counts")
  Feedback feedback() {
    return new Feedback(counts.all());
  }
}
