package tradingtwin.core.reflections.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.contracts.requests.CoachRead;
import tradingtwin.contracts.views.CoachMessages;
import tradingtwin.core.reflections.Reflections;
import tradingtwin.core.session.Identity;

@RestController
@RequestMapping("/internal/v1/coach")
final class CoachController {
  private final Reflections reflections;

  CoachController(Reflections reflections) {
    this.reflections = reflections;
  }

  @GetMapping("/messages")
  CoachMessages page(
      Identity identity,
      @RequestParam(name = "before", required = false) @Nullable String before,
      @RequestParam(name = "limit", defaultValue = "50") int limit) {
    return reflections.page(identity.userId(), before, limit);
  }

  @PostMapping("/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(Identity identity, @RequestBody CoachRead upTo) {
    reflections.read(identity.userId(), upTo.messageId());
  }
}
