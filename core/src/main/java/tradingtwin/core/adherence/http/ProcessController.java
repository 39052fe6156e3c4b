package tradingtwin.core.adherence.http;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.contracts.views.AdherenceDays;
import tradingtwin.contracts.views.GateLedger;
import tradingtwin.contracts.views.Streaks;
import tradingtwin.core.adherence.GateLedgers;
import tradingtwin.core.adherence.ProcessRecord;
import tradingtwin.core.session.Identity;

@RestController
@RequestMapping("/internal/v1")
final class ProcessController {
  private static final int MOST_DAYS = 366;

  private final ProcessRecord record;
  private final GateLedgers ledgers;

  ProcessController(ProcessRecord record, GateLedgers ledgers) {
    this.record = record;
    this.ledgers = ledgers;
  }

  @GetMapping("/rules/streaks")
  Streaks streaks(Identity identity) {
    return record.streaks(identity.userId());
  }

  @GetMapping("/adherence")
  AdherenceDays adherence(
      Identity identity, @RequestParam(name = "days", defaultValue = "28") int days) {
    return record.adherence(identity.userId(), Math.clamp(days, 1, MOST_DAYS));
  }

  @GetMapping("/gate/ledger")
  GateLedger ledger(Identity identity) {
    return ledgers.of(identity.userId());
  }
}
