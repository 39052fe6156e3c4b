package tradingtwin.brokers.coinbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tradingtwin.brokers.BrokerFailure;
import tradingtwin.brokers.sandbox.SandboxKey;
import tradingtwin.brokers.sandbox.SandboxPortfolio;
import tradingtwin.marketdata.http.HttpPatience;
import tradingtwin.marketdata.http.Reply;

class CoinbaseKeysTest {
  @TempDir Path folder;
  private CoinbaseBeside beside;

  @BeforeEach
  void open() throws IOException {
    beside = new CoinbaseBeside(folder);
  }

  @AfterEach
  void close() {
    beside.close();
  }

  @ParameterizedTest
  @EnumSource
  void aKeyThatOnlyViewsIsProvedAndNamesItsPortfolio(SandboxKey.Kind kind) {
    CdpKey key = beside.key(kind, SandboxPortfolio.MAIN, "can_view");

    assertThat(beside.keys().proven(key))
        .isInstanceOfSatisfying(
            KeyAnswer.ViewOnly.class,
            proved ->
                assertThat(portfolios().main(new CoinbaseAccess.Key(key)))
                    .contains(new CoinbasePortfolio(proved.portfolio(), "Default")));
  }

  @Test
  void twoKeysOfTwoPortfoliosAreAboutDifferentAccounts() {
    CdpKey one = beside.key(SandboxKey.Kind.EC, SandboxPortfolio.MAIN, "can_view");
    CdpKey two = beside.key(SandboxKey.Kind.EC, SandboxPortfolio.SECOND, "can_view");

    assertThat(beside.keys().proven(one)).isNotEqualTo(beside.keys().proven(two));
  }

  @ParameterizedTest
  @ValueSource(strings = {"can_trade", "can_transfer", "can_stake", "may_do_anything"})
  void aKeyThatMayDoAnythingElseIsRefusedAlsoWhatNobodyHasHeardOf(String right) {
    CdpKey key = beside.key(SandboxKey.Kind.ED25519, SandboxPortfolio.MAIN, "can_view", right);

    assertThat(beside.keys().proven(key))
        .isEqualTo(new KeyAnswer.Failed(new BrokerFailure.TooPowerful(Set.of(right))));
  }

  @Test
  void aKeyThatCannotEvenViewIsTooNarrow() {
    CdpKey key = beside.key(SandboxKey.Kind.ED25519, SandboxPortfolio.MAIN);

    assertThat(beside.keys().proven(key))
        .isEqualTo(new KeyAnswer.Failed(new BrokerFailure.MissingScope(Set.of("can_view"))));
  }

  @Test
  void aKeyThatTheTraderDeletedIsNotAccepted() {
    CdpKey key = beside.key(SandboxKey.Kind.EC, SandboxPortfolio.MAIN, "can_view");
    beside.sandbox.endKey(key.name());

    assertThat(beside.keys().proven(key))
        .isEqualTo(new KeyAnswer.Failed(new BrokerFailure.Revoked()));
  }

  @Test
  void aTokenIsGoodOnceAndForItsOwnAddress() {
    CdpKey key = beside.key(SandboxKey.Kind.EC, SandboxPortfolio.MAIN, "can_view");
    URI accounts = beside.sandbox.url().resolve("/api/v3/brokerage/accounts");
    URI portfolios = beside.sandbox.url().resolve("/api/v3/brokerage/portfolios");
    Instant now = Instant.parse("2025-01-10T12:00:00Z");
    String token = CdpToken.forGet(key, accounts, now, "0123456789abcdef");

    assertThat(status(portfolios, token)).isEqualTo(401);
    assertThat(status(accounts, token)).isEqualTo(200);
    assertThat(status(accounts, token)).isEqualTo(401);
    assertThat(
            status(accounts, CdpToken.forGet(key, accounts, now.minusSeconds(120), "x".repeat(16))))
        .isEqualTo(401);
  }

  private int status(URI uri, String token) {
    Reply reply =
        beside.http(HttpPatience.standard()).get(uri, Map.of("Authorization", "Bearer " + token));
    return ((Reply.Answered) reply).status();
  }

  private CoinbasePortfolios portfolios() {
    return new CoinbasePortfolios(
        beside.endpoints,
        beside.http(HttpPatience.standard()),
        () -> Instant.parse("2025-01-10T12:00:00Z"));
  }
}
