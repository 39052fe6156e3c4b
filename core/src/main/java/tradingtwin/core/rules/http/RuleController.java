package tradingtwin.core.rules.http;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.contracts.requests.OwnRuleChange;
import tradingtwin.contracts.requests.OwnRuleDraft;
import tradingtwin.contracts.views.OwnRule;
import tradingtwin.contracts.views.OwnRules;
import tradingtwin.core.rules.RuleBook;
import tradingtwin.core.rules.RuleKeeping;
import tradingtwin.core.session.Identity;

@RestController
@RequestMapping("/internal/v1/rules")
final class RuleController {
  private final RuleBook book;
  private final RuleKeeping keeping;

  RuleController(RuleBook book, RuleKeeping keeping) {
    this.book = book;
    this.keeping = keeping;
  }

  @GetMapping
  OwnRules rules(Identity identity) {
    return book.of(identity.userId());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  OwnRule write(Identity identity, @RequestBody OwnRuleDraft draft) {
    return book.of(identity.userId(), keeping.write(identity.userId(), draft));
  }

  @PatchMapping("/{id}")
  OwnRule change(
      Identity identity, @PathVariable("id") String ruleId, @RequestBody OwnRuleChange change) {
    keeping.change(identity.userId(), ruleId, change);
    return book.of(identity.userId(), ruleId);
  }

  /// Answers with what still holds: a rule that is deleted ends with the trader's next day.
  @DeleteMapping("/{id}")
  OwnRules delete(Identity identity, @PathVariable("id") String ruleId) {
    keeping.delete(identity.userId(), ruleId);
    return book.of(identity.userId());
  }
}
