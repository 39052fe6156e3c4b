package tradingtwin.core.gate.http;

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
import tradingtwin.contracts.requests.BrokerAccountChange;
import tradingtwin.contracts.requests.CashMovement;
import tradingtwin.contracts.views.BrokerAccount;
import tradingtwin.contracts.views.BrokerAccounts;
import tradingtwin.contracts.views.GateStatus;
import tradingtwin.core.gate.GateStatuses;
import tradingtwin.core.session.Identity;
import tradingtwin.core.trades.AccountStatements;

@RestController
@RequestMapping("/internal/v1")
final class GateController {
  private final GateStatuses statuses;
  private final AccountStatements statements;

  GateController(GateStatuses statuses, AccountStatements statements) {
    this.statuses = statuses;
    this.statements = statements;
  }

  @GetMapping("/gate/status")
  GateStatus status(Identity identity) {
    return statuses.of(identity.userId());
  }

  @GetMapping("/accounts")
  BrokerAccounts accounts(Identity identity) {
    return statuses.accounts(identity.userId());
  }

  @GetMapping("/accounts/{id}")
  BrokerAccount account(Identity identity, @PathVariable("id") String accountId) {
    return statuses.account(identity.userId(), accountId);
  }

  @PatchMapping("/accounts/{id}")
  BrokerAccount change(
      Identity identity,
      @PathVariable("id") String accountId,
      @RequestBody BrokerAccountChange change) {
    statements.change(identity.userId(), accountId, change);
    return statuses.account(identity.userId(), accountId);
  }

  @DeleteMapping("/accounts/{id}/prop")
  BrokerAccount giveChallengeUp(Identity identity, @PathVariable("id") String accountId) {
    statements.giveChallengeUp(identity.userId(), accountId);
    return statuses.account(identity.userId(), accountId);
  }

  @DeleteMapping("/accounts/{id}/waiting-equity")
  BrokerAccount withdrawEquity(Identity identity, @PathVariable("id") String accountId) {
    statements.withdrawEquity(identity.userId(), accountId);
    return statuses.account(identity.userId(), accountId);
  }

  @PostMapping("/accounts/{id}/movements")
  @ResponseStatus(HttpStatus.CREATED)
  BrokerAccount move(
      Identity identity, @PathVariable("id") String accountId, @RequestBody CashMovement movement) {
    statements.move(identity.userId(), accountId, movement);
    return statuses.account(identity.userId(), accountId);
  }

  @DeleteMapping("/accounts/{id}/movements/{movement}")
  BrokerAccount takeBack(
      Identity identity,
      @PathVariable("id") String accountId,
      @PathVariable("movement") String movementId) {
    statements.takeBack(identity.userId(), accountId, movementId);
    return statuses.account(identity.userId(), accountId);
  }
}
