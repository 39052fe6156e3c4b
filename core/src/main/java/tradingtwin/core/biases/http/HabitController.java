package tradingtwin.core.biases.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.contracts.requests.BiasFeedback;
import tradingtwin.contracts.views.BiasTags;
import tradingtwin.contracts.views.BiasTimeline;
import tradingtwin.contracts.views.Findings;
import tradingtwin.contracts.views.Twin;
import tradingtwin.contracts.words.Label;
import tradingtwin.core.biases.Habits;
import tradingtwin.core.biases.TagFeedback;
import tradingtwin.core.biases.Timeline;
import tradingtwin.core.session.Identity;

@RestController
@RequestMapping("/internal/v1/biases")
final class HabitController {
  private final Habits habits;
  private final Timeline timeline;
  private final TagFeedback feedback;

  HabitController(Habits habits, Timeline timeline, TagFeedback feedback) {
    this.habits = habits;
    this.timeline = timeline;
    this.feedback = feedback;
  }

  @GetMapping
  BiasTags tags(
      Identity identity, @RequestParam(name = "label", required = false) @Nullable Label label) {
    return habits.tags(identity.userId(), label);
  }

  @GetMapping("/findings")
  Findings findings(Identity identity) {
    return habits.findings(identity.userId());
  }

  @GetMapping("/timeline")
  BiasTimeline timeline(Identity identity) {
    return timeline.of(identity.userId());
  }

  @GetMapping("/twin-curve")
  Twin twin(Identity identity) {
    return habits.twin(identity.userId());
  }

  @PostMapping("/{id}/feedback")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void say(Identity identity, @PathVariable("id") String tagId, @RequestBody BiasFeedback said) {
    feedback.say(identity.userId(), tagId, said);
  }

  @DeleteMapping("/{id}/feedback")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(Identity identity, @PathVariable("id") String tagId) {
    feedback.withdraw(identity.userId(), tagId);
  }
}
