package tradingtwin.engine.transactioncount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradingtwin.engine.Oracle;
import tradingtwin.engine.fills.Side;
import tradingtwin.engine.statistics.Quantile;
import tradingtwin.engine.statistics.Spread;
import tradingtwin.engine.transactioncount.Measures.Effects;

/// The count beside R's dispositionEffect package itself, cell by cell.
class TransactionCountTest {
  private static final String SAMPLE = "dispositionEffect/sample/";
  private static final String REAL = "dispositionEffect/deanalysis/";

  @ParameterizedTest
  @CsvSource({"0,0mins,0", "0,60mins,1", "0,30days,720", "1,0mins,0", "1,60mins,1", "1,30days,720"})
  void theSampleInvestorCountsAsInThePackage(int shorts, String threshold, int hours) {
    CountRules rules = new CountRules(shorts == 1, Duration.ofHours(hours));
    var counts = counted(SAMPLE + "investor_transactions.csv", SAMPLE + "market_prices.csv", rules);
    String run = "_short" + shorts + "_thr" + threshold + ".csv";
    agree(counts, SAMPLE + "expected_run_all" + run);
    effectsAgree(counts, SAMPLE + "expected_run_de_by_asset" + run);
    meansAgree(counts, SAMPLE + "expected_run_de_mean" + run);
  }

  @Test
  void theSampleInvestorsSummaryIsThePackages() {
    var counts =
        counted(
            SAMPLE + "investor_transactions.csv", SAMPLE + "market_prices.csv", CountRules.DEFAULT);
    double[] effects =
        counts.get("4273N").assets().stream()
            .mapToDouble(asset -> asset.measures().orElseThrow().count().effect())
            .toArray();
    for (var row : Oracle.read(SAMPLE + "expected_run_de_summary.csv").rows()) {
      double ours =
          switch (row.get("stat")) {
            case "Min" -> Quantile.TYPE_7.of(effects, 0).orElseThrow();
            case "Q1" -> Quantile.TYPE_7.of(effects, 0.25).orElseThrow();
            case "Median" -> Quantile.median(effects).orElseThrow();
            case "Q3" -> Quantile.TYPE_7.of(effects, 0.75).orElseThrow();
            case "Mean" -> Spread.mean(effects).orElseThrow();
            case "Max" -> Quantile.TYPE_7.of(effects, 1).orElseThrow();
            case "StDev" -> Spread.standardDeviation(effects).orElseThrow();
            default -> throw new AssertionError(row);
          };
      assertThat(ours).as(row.get("stat")).isCloseTo(n(row, "DE_count"), within(1e-12));
    }
  }

  @Test
  void tenRealInvestorsCountAsInThePackage() {
    var counts =
        counted(
            REAL + "transactions.csv", REAL + "market_prices_needed.csv.gz", CountRules.DEFAULT);
    agree(counts, REAL + "expected_all_by_investor_asset.csv");
    effectsAgree(counts, REAL + "expected_de_by_investor_asset.csv");
    meansAgree(counts, REAL + "expected_de_mean_by_investor.csv");
  }

  @Test
  void anAssetThatWasNeverCountedIsUnknownAndNotZero() {
    var count = of(trade("A", Side.BUY, 10, 5, 9));
    assertThat(count.assets().getFirst().measures()).isEmpty();
    assertThat(AssetCount.mean(count.assets())).isEmpty();
  }

  @Test
  void aShortThatFellIsAGainOnlyWhereShortsCount() {
    List<Transaction> trades =
        List.of(trade("A", Side.SELL, 10, 5, 9), trade("A", Side.BUY, 10, 4, 10));
    var with = TransactionCount.of(trades, new InstantPrices(), CountRules.DEFAULT);
    var without =
        TransactionCount.of(trades, new InstantPrices(), new CountRules(false, Duration.ZERO));
    assertThat(measures(with).count()).isEqualTo(new Quartet(1, 0, 0, 0));
    assertThat(measures(with).value().rg()).isCloseTo(0.1, within(1e-15));
    assertThat(measures(without).count()).isEqualTo(new Quartet(0, 0, 0, 0));
  }

  @Test
  void aBuyOfNothingAgainstAShortIsARealisedCaseOfNoUnits() {
    var count = of(trade("A", Side.SELL, 10, 5, 9), trade("A", Side.BUY, 0, 4, 10));
    assertThat(measures(count).count()).isEqualTo(new Quartet(1, 0, 1, 0));
    assertThat(measures(count).total()).isEqualTo(new Quartet(0, 0, 10, 0));
  }

  @Test
  void anOpenAssetWithoutAPriceAtTheInstantIsLeftOutAndCounted() {
    var count = of(trade("A", Side.BUY, 10, 5, 9), trade("B", Side.BUY, 10, 4, 10));
    assertThat(count.withoutPrice()).isEqualTo(1);
    assertThat(count.assets()).allMatch(asset -> asset.measures().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-04T09:00:00Z,2024-03-04T10:30:00Z,1.5",
    "2024-03-04T21:00:00Z,2024-03-05T09:00:00Z,2",
    "2024-03-04T23:00:00Z,2024-03-05T07:00:00Z,0",
    "2024-03-04T21:00:00Z,2024-03-06T09:00:00Z,16",
    "2024-03-08T21:00:00Z,2024-03-11T09:00:00Z,2",
    "2024-03-08T21:00:00Z,2024-03-25T09:00:00Z,142",
    "2024-03-09T21:00:00Z,2024-03-10T09:00:00Z,0"
  })
  void onlyTradingHoursCount(Instant from, Instant to, double hours) {
    assertThat(TradingHours.between(from, to)).isCloseTo(hours, within(1e-12));
  }

  private static TransactionCount of(Transaction... trades) {
    return TransactionCount.of(List.of(trades), new InstantPrices(), CountRules.DEFAULT);
  }

  private static Measures measures(TransactionCount count) {
    return count.assets().getFirst().measures().orElseThrow();
  }

  private static Transaction trade(String asset, Side side, double qty, double price, int hour) {
    Instant at = Instant.parse("2024-03-04T00:00:00Z").plus(Duration.ofHours(hour));
    return new Transaction(asset, side, qty, price, at);
  }

  private static Map<String, TransactionCount> counted(
      String transactions, String prices, CountRules rules) {
    InstantPrices market = new InstantPrices();
    for (var row : Oracle.read(prices).rows()) {
      market.add(row.get("asset"), Instant.parse(row.get("datetime")), n(row, "price"));
    }
    Map<String, List<Transaction>> byInvestor = new TreeMap<>();
    for (var row : Oracle.read(transactions).rows()) {
      byInvestor
          .computeIfAbsent(row.get("investor"), any -> new ArrayList<>())
          .add(
              new Transaction(
                  row.get("asset"),
                  row.get("type").equals("B") ? Side.BUY : Side.SELL,
                  n(row, "quantity"),
                  n(row, "price"),
                  Instant.parse(row.get("datetime"))));
    }
    Map<String, TransactionCount> counts = new TreeMap<>();
    byInvestor.forEach(
        (investor, own) -> counts.put(investor, TransactionCount.of(own, market, rules)));
    return counts;
  }

  /// Counts and totals exactly, values to twelve digits, durations to a billionth of an hour, and
  /// nothing known where the package knows nothing.
  private static void agree(Map<String, TransactionCount> counts, String expected) {
    var rows = Oracle.read(expected).rows();
    assertThat(rows).hasSize(counts.values().stream().mapToInt(c -> c.assets().size()).sum());
    for (var row : rows) {
      AssetCount ours = asset(counts, row);
      assertThat(ours.quantity()).as("quantity of %s", row).isEqualTo(n(row, "quantity"));
      assertThat(ours.price()).as("cost of %s", row).isCloseTo(n(row, "price"), within(1e-12));
      assertThat(ours.at()).as("time of %s", row).isEqualTo(row.get("datetime"));
      assertThat(ours.measures().isPresent())
          .as("whether %s is known", row)
          .isEqualTo(Oracle.number(row, "RG_count").isPresent());
      ours.measures()
          .ifPresent(
              measures -> {
                agree(measures.count(), row, "count", 0, 0);
                agree(measures.total(), row, "total", 0, 0);
                agree(measures.value(), row, "value", 1e-12, 0);
                agree(measures.duration(), row, "duration", 0, 1e-9);
              });
    }
  }

  private static void agree(
      Quartet ours, Map<String, String> row, String name, double relative, double absolute) {
    near(ours.rg(), row, "RG_" + name, relative, absolute);
    near(ours.rl(), row, "RL_" + name, relative, absolute);
    near(ours.pg(), row, "PG_" + name, relative, absolute);
    near(ours.pl(), row, "PL_" + name, relative, absolute);
  }

  private static void effectsAgree(Map<String, TransactionCount> counts, String expected) {
    for (var row : Oracle.read(expected).rows()) {
      var measures = asset(counts, row).measures();
      OptionalDouble known = Oracle.number(row, "DE_count");
      assertThat(measures.isPresent()).isEqualTo(known.isPresent());
      measures.ifPresent(each -> agree(each.effects(), row));
    }
  }

  private static void meansAgree(Map<String, TransactionCount> counts, String expected) {
    for (var row : Oracle.read(expected).rows()) {
      agree(AssetCount.mean(counts.get(row.get("investor")).assets()).orElseThrow(), row);
    }
  }

  private static void agree(Effects ours, Map<String, String> row) {
    near(ours.count(), row, "DE_count", 1e-12, 1e-12);
    near(ours.total(), row, "DE_total", 1e-12, 1e-12);
    near(ours.value(), row, "DE_value", 1e-12, 1e-12);
    near(ours.duration(), row, "DD_duration", 0, 1e-9);
  }

  private static void near(
      double ours, Map<String, String> row, String column, double relative, double absolute) {
    double theirs = n(row, column);
    assertThat(ours)
        .as("%s of %s", column, row)
        .isCloseTo(theirs, within(Math.max(absolute, Math.abs(theirs) * relative)));
  }

  private static AssetCount asset(Map<String, TransactionCount> counts, Map<String, String> row) {
    return counts.get(row.get("investor")).assets().stream()
        .filter(each -> each.asset().equals(row.get("asset")))
        .findFirst()
        .orElseThrow();
  }

  private static double n(Map<String, String> row, String column) {
    return Oracle.number(row, column).orElseThrow();
  }
}
