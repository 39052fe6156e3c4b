package tradingtwin.core.intents.http;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.contracts.requests.FrictionAnswer;
import tradingtwin.contracts.views.FrictionTask;
import tradingtwin.contracts.views.FrictionTasks;
import tradingtwin.core.intents.FrictionBook;
import tradingtwin.core.session.Identity;

@RestController
@RequestMapping("/internal/v1/friction-tasks")
final class FrictionController {
  private final FrictionBook book;

  FrictionController(FrictionBook book) {
    this.book = book;
  }

  @GetMapping
  FrictionTasks tasks(Identity identity) {
    return book.of(identity.userId());
  }

  @PatchMapping("/{id}")
  FrictionTask answer(
      Identity identity, @PathVariable("id") String taskId, @RequestBody FrictionAnswer given) {
    return book.answer(identity.userId(), taskId, given);
  }
}
