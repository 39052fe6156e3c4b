package tradingtwin.brokers.binance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradingtwin.brokers.Bookmark;
import tradingtwin.brokers.BrokerFailure;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.FetchFills;
import tradingtwin.brokers.FillHistory;
import tradingtwin.brokers.FillHistory.Outcome;
import tradingtwin.brokers.sandbox.BookedFill;
import tradingtwin.brokers.sandbox.SandboxPortfolio;
import tradingtwin.marketdata.http.HttpPatience;

/// What Binance asks for beyond what every broker does.
class BinanceTest {
  @TempDir Path folder;
  private BinanceBeside beside;

  @BeforeEach
  void open() throws IOException {
    beside = new BinanceBeside(folder);
  }

  @AfterEach
  void close() {
    beside.close();
  }

  /// What one reading brought.
  private static final class Brought {
    private final List<BrokerFill> fills = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Map<String, Bookmark> bookmarks = new HashMap<>();
    private Outcome outcome;

    private List<String> ids() {
      return fills.stream().map(BrokerFill::extId).toList();
    }
  }

  private static Brought read(FetchFills fills, Instant since) {
    Brought brought = new Brought();
    brought.outcome =
        new FillHistory(fills)
            .readSince(
                since,
                page -> {
                  brought.fills.addAll(page.fills());
                  brought.remarks.addAll(page.unreadable());
                  page.bookmarks().forEach(mark -> brought.bookmarks.put(mark.market(), mark));
                });
    return brought;
  }

  @Test
  void aQueryIsSignedAsInTheDocumentedExample() {
    BinanceKey example =
        new BinanceKey(
            "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A",
            "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j");

    assertThat(
            example.sign(
                "symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=0.1&recvWindow=5000&timestamp=1499827319559"))
        .isEqualTo("c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71");
    assertThat(example).hasToString("BinanceKey[hidden]");
  }

  @Test
  void aKeyThatOnlyReadsIsProvedAndNamesItsAccount() {
    BinanceKeyAnswer one = proven(SandboxPortfolio.MAIN, "enableReading", "enableFixReadOnly");
    BinanceKeyAnswer two = proven(SandboxPortfolio.SECOND, "enableReading");

    assertThat(one).isInstanceOf(BinanceKeyAnswer.ReadOnly.class).isNotEqualTo(two);
    assertThat(two).isInstanceOf(BinanceKeyAnswer.ReadOnly.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "enableWithdrawals",
        "enableSpotAndMarginTrading",
        "enableFutures",
        "permitsUniversalTransfer",
        "enableFixApiTrade",
        "enableSomethingNew",
        "allowsWhoKnowsWhat"
      })
  void aKeyThatMayDoAnythingElseIsRefusedAlsoWhatNobodyHasHeardOf(String flag) {
    assertThat(proven(SandboxPortfolio.MAIN, "enableReading", flag))
        .isEqualTo(new BinanceKeyAnswer.Failed(new BrokerFailure.TooPowerful(Set.of(flag))));
  }

  @Test
  void aKeyThatCannotReadIsTooNarrow() {
    assertThat(proven(SandboxPortfolio.MAIN))
        .isEqualTo(
            new BinanceKeyAnswer.Failed(new BrokerFailure.MissingScope(Set.of("enableReading"))));
  }

  @Test
  void aFeeKeepsItsOwnAsset() {
    Brought brought = read(beside.fills(), beside.beginning());

    assertThat(brought.fills)
        .extracting(BrokerFill::feeCurrency)
        .contains("BNB", "USDT", "BTC", "ETH");
  }

  @Test
  void aSecondReadingBeginsWhereTheFirstEnded() {
    Brought first = read(beside.fills(), beside.beginning());
    List<Bookmark> marks = List.copyOf(first.bookmarks.values());

    Brought second =
        read(beside.reading(beside.readingKey(), List.of(), marks), beside.beginning());

    assertThat(second.fills).isEmpty();
    assertThat(second.bookmarks).isEqualTo(first.bookmarks);
  }

  @Test
  void aReadingThatGoesFurtherBackBeginsAnew() {
    Brought late = read(beside.fills(), beside.middle());
    List<Bookmark> marks = List.copyOf(late.bookmarks.values());

    Brought all = read(beside.reading(beside.readingKey(), List.of(), marks), beside.beginning());

    assertThat(all.ids()).hasSameElementsAs(beside.books().stream().map(BookedFill::id).toList());
    assertThat(all.bookmarks.values())
        .extracting(Bookmark::coversSince)
        .containsOnly(beside.beginning());
  }

  @Test
  void aMarketThatFailsKeepsItsBookmarkWhileTheOthersGoOn() {
    Bookmark before = new Bookmark("BTCUSDT", 28_457, beside.beginning());
    beside.sandbox.failingMarket("BTCUSDT");

    Brought brought =
        read(beside.reading(beside.readingKey(), List.of(), List.of(before)), beside.beginning());

    assertThat(brought.outcome).isInstanceOf(Outcome.Complete.class);
    assertThat(brought.remarks)
        .containsExactly(
            "Binance did not give the fills of BTC-USDT. They are read from where that ended next time.");
    assertThat(brought.bookmarks).doesNotContainKey("BTCUSDT").containsKey("ETHUSDT");
    assertThat(brought.fills).isNotEmpty().allMatch(f -> f.symbol().equals("ETH-USDT"));

    beside.sandbox.failingMarket(null);
    brought.bookmarks.put("BTCUSDT", before);
    Brought rest =
        read(
            beside.reading(beside.readingKey(), List.of(), List.copyOf(brought.bookmarks.values())),
            beside.beginning());
    Set<String> all = new HashSet<>(brought.ids());
    all.addAll(rest.ids());
    assertThat(all).hasSameElementsAs(beside.books().stream().map(BookedFill::id).toList());
  }

  @Test
  void aMarketThatTheTraderNamesIsReadInAnySpellingAndAnUnknownOneIsSaid() {
    Brought brought =
        read(
            beside.reading(beside.readingKey(), List.of("1inch/usdt", "nope-eur"), List.of()),
            beside.beginning());

    assertThat(brought.bookmarks).containsKey("1INCHUSDT");
    assertThat(brought.remarks).containsExactly("Binance knows no market NOPEEUR.");
  }

  @Test
  void theLimitIsTheOneBinanceStatesAndWhatWasUsedIsPassedOn() {
    read(beside.fills(), beside.beginning());

    assertThat(beside.budget.limit).isEqualTo(4_800);
    assertThat(beside.budget.used).isPositive().isLessThanOrEqualTo(beside.budget.taken);
  }

  @Test
  void aBudgetThatIsUsedUpIsWaitedForAndALongClosureIsReported() {
    beside.budget.refusals.add(Duration.ofSeconds(40));
    assertThat(read(beside.fills(), beside.beginning()).outcome)
        .isInstanceOf(Outcome.Complete.class);
    assertThat(beside.waits()).containsExactly(Duration.ofSeconds(40));

    beside.budget.refusals.add(Duration.ofMinutes(9));
    assertThat(read(beside.fills(), beside.beginning()).outcome)
        .isEqualTo(new Outcome.Stopped(new BrokerFailure.RateLimited(Duration.ofMinutes(9)), 0, 0));
  }

  @Test
  void whoIsToldToSlowDownTellsEverybodyAndABanIsKept() {
    beside.sandbox.othersUsed(6_000);

    assertThat(read(beside.fills(), beside.beginning()).outcome)
        .isEqualTo(new Outcome.Stopped(new BrokerFailure.RateLimited(Duration.ofMinutes(1)), 0, 0));
    assertThat(beside.budget.closings).containsExactly(Duration.ofMinutes(1));

    assertThat(read(beside.fills(), beside.beginning()).outcome)
        .as("a budget that did not listen")
        .isEqualTo(new Outcome.Stopped(new BrokerFailure.RateLimited(Duration.ofMinutes(2)), 0, 0));
    assertThat(beside.budget.closings).endsWith(Duration.ofMinutes(2));
    assertThat(beside.sandbox.turnedAway()).isEqualTo(2);
  }

  private BinanceKeyAnswer proven(SandboxPortfolio portfolio, String... flags) {
    return beside.clients(HttpPatience.standard()).proven(beside.key(portfolio, flags));
  }
}
