package tradingtwin.core.trades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.problems.Problem;
import tradingtwin.contracts.problems.RefusedException;
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

  @Test
  void eachAccountAtABrokerHasItsOwnAndTheFirstIsAlsoThatOfFiles() {
    String anna = core.trader();
    String files = accounts.target(anna, "coinbase").accountId();

    assertThat(accounts.target(anna, "coinbase", "p-1", "Default").accountId()).isEqualTo(files);
    String second = accounts.target(anna, "coinbase", "p-2", "Main").accountId();
    assertThat(second).isNotEqualTo(files);
    assertThat(accounts.target(anna, "coinbase", "p-2", "Default").accountId()).isEqualTo(second);
    assertThat(accounts.target(anna, "coinbase").accountId()).isEqualTo(files);
    assertThat(accounts.target(anna, "binance", "p-2", "Default").accountId())
        .isNotIn(files, second);
    assertThat(statements.of(anna))
        .filteredOn(a -> a.broker().equals("coinbase"))
        .extracting(AccountStatements.Stated::name)
        .containsExactly("Main", "Main 2");
  }

  @Test
  void aRenamedAccountIsStillTheSameAndANameIsGivenOnce() {
    String anna = core.trader();
    String first = accounts.target(anna, "coinbase", "p-1", "Default").accountId();
    String second = accounts.target(anna, "coinbase", "p-2", "Second").accountId();
    statements.change(anna, first, new BrokerAccountChange("Long term", null, null, null));

    assertThat(accounts.target(anna, "coinbase").accountId()).isEqualTo(first);
    assertThat(accounts.target(anna, "coinbase", "p-1", "Default").accountId()).isEqualTo(first);
    assertThatThrownBy(
            () ->
                statements.change(
                    anna, second, new BrokerAccountChange("Long term", null, null, null)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal ->
                assertThat(refusal.problem().errors())
                    .extracting(Problem.FieldError::pointer)
                    .containsExactly("/name"));
  }
}
