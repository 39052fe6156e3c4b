package tradingtwin.core.trades;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.requests.BrokerAccountChange;
import tradingtwin.core.RunningCore;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokerAccountsTest {
  private RunningCore core;
  private BrokerAccounts accounts;
  private AccountStatements statements;

  @BeforeAll
  void start() {
    core = RunningCore.start();
    accounts = core.get(BrokerAccounts.class);
    statements = core.get(AccountStatements.class);
  }

  @AfterAll
  void close() {
    core.close();
  }

  @Test
  void theAccountStatedBeforeAnyBrokerIsThatOfTheFirstOne() {
    String anna = core.trader();
    statements.haveOne(anna);
    String stated = statements.of(anna).getFirst().accountId();
    statements.change(
        anna, stated, new BrokerAccountChange(null, "USD", new BigDecimal("10000"), null));

    assertThat(accounts.target(anna, "csv").accountId()).isEqualTo(stated);
    assertThat(accounts.target(anna, "csv").accountId()).isEqualTo(stated);
    assertThat(accounts.target(anna, "coinbase").accountId()).isNotEqualTo(stated);
    assertThat(statements.of(anna))
        .hasSize(2)
        .first()
        .returns("csv", AccountStatements.Stated::broker)
        .returns("USD", AccountStatements.Stated::currency);
  }

  @Test
  void anAccountThatTheTraderNamedStaysWhatItIs() {
    String anna = core.trader();
    statements.haveOne(anna);
    String stated = statements.of(anna).getFirst().accountId();
    statements.change(anna, stated, new BrokerAccountChange("Savings", null, null, null));

    assertThat(accounts.target(anna, "csv").accountId()).isNotEqualTo(stated);
  }
}
