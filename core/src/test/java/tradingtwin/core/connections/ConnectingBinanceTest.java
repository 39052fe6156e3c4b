package tradingtwin.core.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tradingtwin.brokers.sandbox.SandboxBinance;
import tradingtwin.brokers.sandbox.SandboxKey;
import tradingtwin.brokers.sandbox.SandboxPortfolio;
import tradingtwin.contracts.problems.Problem;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.BinanceKey;
import tradingtwin.contracts.views.Brokers;
import tradingtwin.core.RunningCore;

/// Connecting Binance with a key, against the pretend one over HTTP, where it is switched on.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectingBinanceTest {
  private SandboxBinance sandbox;
  private RunningCore core;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    sandbox = SandboxBinance.start(0, folder, () -> core.clock().instant());
    core = RunningCore.withBinance(sandbox.url());
  }

  @AfterAll
  void close() {
    core.close();
    sandbox.close();
  }

  @Test
  void aKeyThatOnlyReadsConnectsAndTwoAccountsStayApart() {
    String anna = core.trader();
    connect(anna, key(SandboxPortfolio.MAIN, "enableReading"));
    connect(anna, key(SandboxPortfolio.SECOND, "enableReading"));

    assertThat(brokers(anna).connections())
        .hasSize(2)
        .allMatch(c -> c.way() == Brokers.Broker.Way.KEY)
        .extracting(Brokers.Connection::accountName)
        .containsExactly("Main", "Account");
    assertThat(offered(anna, "binance").ways()).contains(Brokers.Broker.Way.KEY);
  }

  @Test
  void aKeyThatMayTradeOrSomethingNewIsRefusedAtItsField() {
    String anna = core.trader();

    for (String flag : List.of("enableSpotAndMarginTrading", "enableTeleportation")) {
      assertThatThrownBy(() -> connect(anna, key(SandboxPortfolio.MAIN, "enableReading", flag)))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refusal ->
                  assertThat(refusal.problem().errors())
                      .containsExactly(
                          new Problem.FieldError(
                              "/secretKey",
                              "This key may do more than read (%s). Nothing was kept; make one that may only read."
                                  .formatted(flag))));
    }
    assertThat(brokers(anna).connections()).isEmpty();
  }

  @Test
  void whereItIsSwitchedOffItIsNotThere() {
    try (RunningCore closed = RunningCore.start()) {
      String anna = closed.trader();
      SandboxKey key = key(SandboxPortfolio.MAIN, "enableReading");

      assertThatThrownBy(
              () ->
                  closed
                      .get(ConnectingByKey.class)
                      .binance(anna, new BinanceKey(key.name(), key.secret(), null)))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refusal ->
                  assertThat(refusal.problem().type()).isEqualTo(ProblemCode.NOT_FOUND.type()));
      assertThat(closed.get(ConnectedBrokers.class).list(anna).brokers())
          .filteredOn(b -> b.broker().equals("binance"))
          .singleElement()
          .extracting(Brokers.Broker::ways)
          .isEqualTo(List.of(Brokers.Broker.Way.CSV));
    }
  }

  private SandboxKey key(SandboxPortfolio portfolio, String... flags) {
    return sandbox.makeKey(Set.of(flags), portfolio);
  }

  private void connect(String userId, SandboxKey key) {
    core.get(ConnectingByKey.class).binance(userId, new BinanceKey(key.name(), key.secret(), null));
  }

  private Brokers brokers(String userId) {
    return core.get(ConnectedBrokers.class).list(userId);
  }

  private Brokers.Broker offered(String userId, String broker) {
    return brokers(userId).brokers().stream()
        .filter(b -> b.broker().equals(broker))
        .findFirst()
        .orElseThrow();
  }
}
