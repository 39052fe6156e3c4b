package tradingtwin.core.candles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.views.OwnCandlesRead;
import tradingtwin.core.RunningCore;
import tradingtwin.core.candles.TraderCandles.Bars;
import tradingtwin.core.candles.TraderCandles.None;
import tradingtwin.core.candles.TraderCandles.Whose;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.Granularity;

/// A market that knows one price of every pair, and two traders.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnCandlesTest {
  private static final Instant FIRST = Instant.parse("2024-03-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2024-03-04T00:00:00Z");
  private static final String DAYS =
      "date,open,high,low,close\n2024-03-01,1,3,1,2\n2024-03-02,2,4,1,3\nbad,1,1,1,1\n";

  private RunningCore core;
  private OwnCandles own;
  private TraderCandles candles;
  private String anna;

  @BeforeAll
  void open() {
    core = RunningCore.start();
    own = core.get(OwnCandles.class);
    candles =
        TraderCandles.beside(
            query ->
                query.symbol().contains("-")
                    ? new CandlesAnswer.Candles(List.of(new Bar(query.from(), 9, 9, 9, 9, 9)))
                    : new CandlesAnswer.NoSuchProduct(query.symbol()),
            core.get(TenantDatabase.class));
  }

  @AfterAll
  void close() {
    core.close();
  }

  @BeforeEach
  void aTrader() {
    anna = core.trader();
  }

  @Test
  void barsOfOnesOwnComeBeforeTheMarketsAndOnlyForTheirOwner() {
    OwnCandlesRead read = bring("BTC-USD", DAYS);
    assertThat(read.set().rows()).isEqualTo(2);
    assertThat(read.errors()).singleElement().extracting("line").isEqualTo(4);
    assertThat(
            new SchemaCatalogue()
                .violations(
                    "views/own-candles-read.json", core.get(JsonMapper.class).valueToTree(read)))
        .isEmpty();

    assertThat(found(anna, "BTC-USD"))
        .isInstanceOfSatisfying(
            Bars.class,
            bars -> {
              assertThat(bars.whose()).isEqualTo(Whose.OWN);
              assertThat(bars.granularity()).isEqualTo(Granularity.ONE_DAY);
              assertThat(bars.bars()).extracting(Bar::close).containsExactly(2.0, 3.0);
            });
    assertThat(found(core.trader(), "BTC-USD"))
        .isInstanceOfSatisfying(
            Bars.class, bars -> assertThat(bars.whose()).isEqualTo(Whose.MARKET));
  }

  @Test
  void aSymbolWithoutAFreeSourceHasThemToo() {
    assertThat(found(anna, "AAPL")).isEqualTo(new None(true));
    assertThat(found(anna, "E-mini S&P/2024")).as("no market is asked").isEqualTo(new None(true));
    OwnCandlesRead _ = bring("AAPL", DAYS);
    assertThat(found(anna, "AAPL")).isInstanceOf(Bars.class);
    assertThat(candles.of(anna, "AAPL", Granularity.ONE_DAY, UNTIL, UNTIL.plusSeconds(86_400)))
        .as("outside of the file nothing is filled in")
        .isEqualTo(new None(false));
  }

  @Test
  void anotherFileStandsInThePlaceOfTheOneBefore() {
    OwnCandlesRead _ = bring("AAPL", DAYS);
    String before = candles.ownDigest(anna, "AAPL");
    OwnCandlesRead again = bring("AAPL", DAYS.replace("2024-03-02,2,4,1,3", "2024-03-02,2,4,1,4"));

    assertThat(own.of(anna).sets()).containsExactly(again.set());
    assertThat(candles.ownDigest(anna, "AAPL")).isNotEqualTo(before);
  }

  @Test
  void whatWasBroughtCanBeTakenAwayByItsOwnerOnly() {
    String id = bring("AAPL", DAYS).set().candlesId();
    String bert = core.trader();
    assertThatThrownBy(() -> own.remove(bert, id)).isInstanceOf(RefusedException.class);
    assertThat(own.of(bert).sets()).isEmpty();

    own.remove(anna, id);
    assertThat(own.of(anna).sets()).isEmpty();
    assertThat(found(anna, "AAPL")).isEqualTo(new None(true));
  }

  @Test
  void whatIsNoFileOrNoSymbolIsRefused() {
    assertThatThrownBy(() -> bring("AAPL", "\u0000PNG")).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> bring("../etc", DAYS)).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> bring("", DAYS)).isInstanceOf(RefusedException.class);
  }

  private OwnCandlesRead bring(String symbol, String csv) {
    return own.bring(anna, symbol, "a.csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  private TraderCandles.Found found(String userId, String symbol) {
    return candles.first(userId, symbol, List.of(Granularity.FOUR_HOUR), FIRST, UNTIL);
  }
}
