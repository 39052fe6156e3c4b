package tradingtwin.core.trades;

import static org.assertj.core.api.Assertions.assertThat;
import static tradingtwin.core.trades.Comparison.Standing.CHANGED;
import static tradingtwin.core.trades.Comparison.Standing.DUPLICATE;
import static tradingtwin.core.trades.Comparison.Standing.NEW;
import static tradingtwin.core.trades.Comparison.Standing.SIMILAR;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.ContentId;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.TsPrecision;
import tradingtwin.core.OpenRooms;
import tradingtwin.core.database.TenantDatabase;

class FillLedgerTest {
  private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
  private static OpenRooms rooms;
  private static FillLedger ledger;
  private static TenantDatabase database;

  private String trader;
  private Target coinbase;

  @BeforeAll
  static void open() {
    rooms = OpenRooms.open();
    ledger = rooms.get(FillLedger.class);
    database = rooms.get(TenantDatabase.class);
  }

  @AfterAll
  static void close() {
    rooms.close();
  }

  @BeforeEach
  void register() {
    trader = rooms.trader();
    coinbase = rooms.get(BrokerAccounts.class).target(trader, "coinbase");
  }

  @Test
  void theSameFileTwiceStoresNothingTheSecondTime() {
    List<BrokerFill> file = named("a", "b", "c");
    assertThat(store(file).fresh()).isEqualTo(3);
    FillLedger.Stored again = store(file);
    assertThat(again.fresh()).isZero();
    assertThat(again.duplicate()).isEqualTo(3);
    assertThat(count()).isEqualTo(3);
  }

  @Test
  void storingNothingNewLeavesTheVersionAlone() {
    long version = store(named("a")).version();
    assertThat(store(named("a")).version()).isEqualTo(version);
    assertThat(store(named("a", "b")).version()).isEqualTo(version + 1);
  }

  @Test
  void halfAFileAndThenTheWholeIsTheWhole() {
    List<BrokerFill> file = unnamed(NOON, 6);
    store(file.subList(0, 3));
    assertThat(store(file).fresh()).isEqualTo(3);
    assertThat(count()).isEqualTo(6);
  }

  @Test
  void twoIdenticalFillsInOneFileStayTwo() {
    List<BrokerFill> twins = twins(2);
    assertThat(store(twins).fresh()).isEqualTo(2);
    assertThat(store(twins).fresh()).isZero();
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void oneTwinFirstAndBothLaterAreTwo() {
    List<BrokerFill> twins = twins(2);
    store(twins.subList(0, 1));
    store(twins);
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void theApiAndTheCsvOfTheSameFillAreOneByItsAlias() {
    BrokerFill api = fill("entry-1", List.of("t1:BTC-USD"), true, NOON);
    BrokerFill csv = fill("t1:BTC-USD", List.of(), true, NOON);
    store(List.of(api));
    assertThat(store(List.of(csv)).fresh()).isZero();
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void theCsvFirstAndTheApiLaterAreOneToo() {
    store(List.of(fill("t1:BTC-USD", List.of(), true, NOON)));
    assertThat(store(List.of(fill("entry-1", List.of("t1:BTC-USD"), true, NOON))).fresh()).isZero();
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void aRowWithoutAnIdThatEqualsAStoredFillIsThatFill() {
    store(List.of(fill("entry-1", List.of(), true, NOON.plusMillis(417))));
    BrokerFill row = unnamed(NOON, 1).getFirst();
    assertThat(ledger.compare(coinbase, List.of(row)).standings()).containsExactly(DUPLICATE);
    assertThat(store(List.of(row)).fresh()).isZero();
  }

  @Test
  void theSecondOfTwoEqualRowsIsASecondFill() {
    store(List.of(fill("entry-1", List.of(), true, NOON)));
    assertThat(ledger.compare(coinbase, twins(2)).standings()).containsExactly(DUPLICATE, NEW);
  }

  @Test
  void equalsThatBothHaveIdsOfTheirOwnAreOnlySimilar() {
    store(List.of(fill("advanced-1", List.of(), true, NOON)));
    BrokerFill other = fill("history-1", List.of(), true, NOON);
    assertThat(ledger.compare(coinbase, List.of(other)).standings()).containsExactly(SIMILAR);
  }

  @Test
  void theAnswerSameKeepsOneAndIsNotAskedAgain() {
    store(List.of(fill("advanced-1", List.of(), true, NOON)));
    List<BrokerFill> other = List.of(fill("history-1", List.of(), true, NOON));
    assertThat(store(other, SimilarAre.SAME).fresh()).isZero();
    assertThat(ledger.compare(coinbase, other).standings()).containsExactly(DUPLICATE);
  }

  @Test
  void theAnswerDifferentKeepsBoth() {
    store(List.of(fill("advanced-1", List.of(), true, NOON)));
    store(List.of(fill("history-1", List.of(), true, NOON)), SimilarAre.DIFFERENT);
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void equalsInAnotherAccountAreOnlySimilar() {
    store(unnamed(NOON, 2));
    Target generic = rooms.get(BrokerAccounts.class).target(trader, "generic");
    assertThat(ledger.compare(generic, unnamed(NOON, 3)).standings())
        .containsExactly(SIMILAR, SIMILAR, NEW);
  }

  @Test
  void anIdWithOtherNumbersKeepsTheStoredOnes() {
    store(named("a"));
    BrokerFill changed =
        new BrokerFill(
            "a",
            List.of(),
            "BTC-USD",
            Side.BUY,
            BigDecimal.TEN,
            BigDecimal.ONE,
            BigDecimal.ZERO,
            "USD",
            NOON,
            TsPrecision.MILLI,
            null,
            null,
            1,
            true);
    assertThat(ledger.compare(coinbase, List.of(changed)).standings()).containsExactly(CHANGED);
    store(List.of(changed));
    assertThat(rooms.get(TradeBook.class).all(trader).getFirst().qty()).isEqualByComparingTo("0.5");
  }

  @Test
  void aFillKnownOnlyByItsDateMayBeAStoredOneOfThatDay() {
    store(List.of(fill("entry-1", List.of(), true, NOON)));
    BrokerFill dated =
        new BrokerFill(
            "h:x#1",
            List.of(),
            "BTC-USD",
            Side.BUY,
            new BigDecimal("0.5"),
            new BigDecimal("60000"),
            BigDecimal.ZERO,
            "",
            Instant.parse("2024-03-01T00:00:00Z"),
            TsPrecision.DATE,
            null,
            null,
            1,
            false);
    assertThat(ledger.compare(coinbase, List.of(dated)).standings()).containsExactly(SIMILAR);
  }

  @Test
  void undoRemovesOnlyWhatNoOtherImportBrought() {
    String first = plan();
    String second = plan();
    storeAs(first, named("a", "b"));
    storeAs(second, named("b", "c"));
    int removed = database.as(trader, () -> ledger.undo(trader, first));
    assertThat(removed).isEqualTo(1);
    assertThat(rooms.get(TradeBook.class).all(trader))
        .extracting(t -> t.extId())
        .containsExactlyInAnyOrder("b", "c");
  }

  @Test
  void twoImportsOfTheSameFileAtOnceStoreItOnce() throws InterruptedException {
    List<BrokerFill> file = unnamed(NOON, 300);
    CountDownLatch both = new CountDownLatch(2);
    List<Thread> threads =
        IntStream.range(0, 2)
            .mapToObj(
                i ->
                    Thread.ofPlatform()
                        .start(
                            () -> {
                              both.countDown();
                              store(file);
                            }))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(count()).isEqualTo(300);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void howeverAHistoryIsCutShuffledAndRepeatedItEndsWhole(long seed) {
    Random random = new Random(seed);
    List<BrokerFill> history = new ArrayList<>(unnamed(NOON, 25));
    history.addAll(twins(NOON.minusSeconds(3600), 3));
    for (int round = 0; round < 6; round++) {
      int from = random.nextInt(history.size());
      int to = from + random.nextInt(history.size() - from) + 1;
      List<BrokerFill> piece = new ArrayList<>(history.subList(from, to));
      Collections.shuffle(piece, random);
      store(piece);
    }
    store(history);
    assertThat(count()).isEqualTo(history.size());
  }

  @Test
  void twentyThousandFillsGoInWhole() {
    assertThat(store(unnamed(NOON, 20_000)).fresh()).isEqualTo(20_000);
    assertThat(count()).isEqualTo(20_000);
  }

  private FillLedger.Stored store(List<BrokerFill> fills) {
    return store(fills, SimilarAre.SAME);
  }

  private FillLedger.Stored store(List<BrokerFill> fills, SimilarAre similarAre) {
    String importId = plan();
    return database.as(trader, () -> ledger.store(coinbase, importId, fills, similarAre));
  }

  private void storeAs(String importId, List<BrokerFill> fills) {
    database.run(
        trader,
        () -> {
          var _ = ledger.store(coinbase, importId, fills, SimilarAre.SAME);
        });
  }

  private String plan() {
    return database.as(
        trader,
        () ->
            rooms
                .get(Imports.class)
                .add(
                    new Imports.Plan(
                        Imports.Source.CSV, coinbase, null, null, "test", "file.csv", "UTC", "x"),
                    0));
  }

  private int count() {
    return rooms.get(TradeBook.class).all(trader).size();
  }

  private static List<BrokerFill> named(String... ids) {
    return IntStream.range(0, ids.length)
        .mapToObj(i -> fill(ids[i], List.of(), true, NOON.plusSeconds(60L * i)))
        .toList();
  }

  /// Fills of a format without ids, a minute apart.
  private static List<BrokerFill> unnamed(Instant start, int count) {
    return IntStream.range(0, count).mapToObj(i -> content(start.plusSeconds(60L * i), 1)).toList();
  }

  private static List<BrokerFill> twins(int count) {
    return twins(NOON, count);
  }

  private static List<BrokerFill> twins(Instant at, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> content(at, i)).toList();
  }

  private static BrokerFill content(Instant at, int ordinal) {
    String stem =
        ContentId.stem(
            "BTC-USD",
            Side.BUY,
            new BigDecimal("0.5"),
            new BigDecimal("60000"),
            BigDecimal.ZERO,
            at);
    return fill(ContentId.of(stem, ordinal), List.of(), false, at);
  }

  private static BrokerFill fill(String id, List<String> aliases, boolean nativeId, Instant at) {
    return new BrokerFill(
        id,
        aliases,
        "BTC-USD",
        Side.BUY,
        new BigDecimal("0.5"),
        new BigDecimal("60000"),
        BigDecimal.ZERO,
        "",
        at,
        TsPrecision.SECOND,
        null,
        null,
        1,
        nativeId);
  }
}
