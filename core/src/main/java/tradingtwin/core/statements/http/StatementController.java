package tradingtwin.core.statements.http;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.contracts.views.StatementEntries;
import tradingtwin.core.session.Identity;
import tradingtwin.core.statements.Statements;

@RestController
@RequestMapping("/internal/v1")
final class StatementController {
  private final Statements statements;

  StatementController(Statements statements) {
    this.statements = statements;
  }

  @GetMapping("/accounts/{id}/entries")
  StatementEntries page(
      Identity identity,
      @PathVariable("id") String accountId,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor,
      @RequestParam(name = "limit", defaultValue = "50") int limit) {
    return statements.page(identity.userId(), accountId, cursor, limit);
  }
}
