package tradingtwin.engine.attribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tradingtwin.engine.bias.BiasFinding;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.bias.BiasReport;
import tradingtwin.engine.bias.BiasTag;
import tradingtwin.engine.bias.Counted;
import tradingtwin.engine.bias.FindingState;
import tradingtwin.engine.bias.Sample;
import tradingtwin.engine.bias.TestId;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.DecisionPolicy;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.Side;
import tradingtwin.engine.fills.TsPrecision;

/// A trader's days told fill by fill: hour 0 is the start of 2024, fees are 0.1 % of the money.
final class Diary {
  static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  /// One earlier case is enough for a usual value, one decision on one day for an amount.
  static final AttributionPolicy EAGER =
      new AttributionPolicy(1, 1, 199, 0.90, 99, 0.95, 1, 1, 0.5, 2, 0.75, 6, 0.95);

  private final List<Fill> fills = new ArrayList<>();
  private final Map<String, List<Candle>> bars = new TreeMap<>();
  private final List<BiasTag> tags = new ArrayList<>();

  Diary buy(String id, double qty, double price, double hour) {
    return fill(id, "X-USD", Side.BUY, qty, price, hour);
  }

  Diary sell(String id, double qty, double price, double hour) {
    return fill(id, "X-USD", Side.SELL, qty, price, hour);
  }

  Diary fill(String id, String symbol, Side side, double qty, double price, double hour) {
    BigDecimal units = BigDecimal.valueOf(qty).setScale(8, RoundingMode.HALF_UP);
    BigDecimal each = BigDecimal.valueOf(price).setScale(8, RoundingMode.HALF_UP);
    fills.add(
        new Fill(
            id,
            "main",
            symbol,
            side,
            units,
            each,
            units.multiply(each).multiply(new BigDecimal("0.001")),
            symbol.substring(symbol.indexOf('-') + 1),
            at(hour),
            TsPrecision.MILLI,
            Optional.empty()));
    return this;
  }

  /// An hourly bar that opens and closes at one price and reaches down to another.
  Diary bar(int hour, double price, double low) {
    return bar("X-USD", hour, price, low);
  }

  Diary bar(String symbol, int hour, double price, double low) {
    bars.computeIfAbsent(symbol, any -> new ArrayList<>())
        .add(new Candle(at(hour), price, Math.max(price, low), low, price, 1));
    return this;
  }

  Diary bar(int hour, double price) {
    return bar(hour, price, price);
  }

  /// This story and then another.
  Diary and(Diary other) {
    fills.addAll(other.fills);
    other.bars.forEach(
        (symbol, all) -> bars.computeIfAbsent(symbol, any -> new ArrayList<>()).addAll(all));
    return this;
  }

  /// The same story told up to an hour; a bar that has not closed by then is not known.
  Diary until(double hour) {
    Diary told = new Diary();
    fills.stream().filter(fill -> !fill.ts().isAfter(at(hour))).forEach(told.fills::add);
    bars.forEach(
        (symbol, all) ->
            told.bars.put(
                symbol, all.stream().filter(bar -> !bar.start().isAfter(at(hour - 1))).toList()));
    return told;
  }

  /// A mark of a habit on a decision.
  Diary mark(BiasLabel label, String id) {
    return mark(label, id, 0.99);
  }

  /// The same with a rank among the trader's own control events.
  Diary mark(BiasLabel label, String id, double rank) {
    tags.add(new BiasTag(label, "main", id, List.of(id), rank, List.of(), "test"));
    return this;
  }

  static Instant at(double hour) {
    return START.plusMillis(Math.round(hour * Duration.ofHours(1).toMillis()));
  }

  Ledger ledger() {
    return Ledger.of(fills, DecisionPolicy.DEFAULT);
  }

  Market market() {
    return Market.of(
        bars.entrySet().stream()
            .map(each -> Candles.of(each.getKey(), Duration.ofHours(1), each.getValue()))
            .toList());
  }

  List<Fill> fills() {
    return List.copyOf(fills);
  }

  Courses courses() {
    return Courses.of(ledger());
  }

  Cases cases() {
    return Cases.of(courses().all(), ZoneOffset.UTC);
  }

  /// The decisions of these fills undone as of that habit.
  Measured undone(BiasLabel label, String... ids) {
    return undone(label, 1, ids);
  }

  /// The same, so much counted of each.
  Measured undone(BiasLabel label, double weight, String... ids) {
    Ledger ledger = ledger();
    Courses courses = Courses.of(ledger);
    Cases cases = Cases.of(courses.all(), ZoneOffset.UTC);
    OwnPast past = OwnPast.of(courses.all(), cases, ZoneOffset.UTC, EAGER);
    List<String> order = ledger.moves().stream().map(move -> move.decision().id()).toList();
    return Measured.of(
        label,
        Counterfactual.of(label).orElseThrow(),
        new TreeMap<>(
            List.of(ids).stream()
                .distinct()
                .collect(Collectors.toMap(order::indexOf, any -> weight))),
        cases,
        new Setting(past, market(), EAGER));
  }

  /// The decisions of these fills reckoned the other way of that habit.
  AnotherReckoning reckoned(BiasLabel label, String... ids) {
    Courses courses = courses();
    Cases cases = cases();
    OwnPast past = OwnPast.of(courses.all(), cases, ZoneOffset.UTC, EAGER);
    Setting setting = new Setting(past, market(), EAGER);
    PullbackPolicy soon = new PullbackPolicy(1, 2, 1, 3);
    return AnotherReckoning.of(
        Otherwise.of(label, courses.all(), setting, soon).orElseThrow(),
        undone(label, ids).costs(),
        EAGER);
  }

  /// A report that found every marked habit.
  BiasReport report() {
    List<BiasFinding> findings =
        tags.stream().map(BiasTag::label).distinct().sorted().map(Diary::found).toList();
    return new BiasReport(findings, tags, 0, 0, List.of(), "5f".repeat(32), "test", List.of());
  }

  private static BiasFinding found(BiasLabel label) {
    return new BiasFinding(
        label,
        FindingState.FOUND,
        OptionalDouble.of(0.99),
        Optional.empty(),
        List.of(new Sample(Counted.ENTRIES, 40, 20)),
        OptionalDouble.of(0.01),
        TestId.MEAN_PERCENTILE_Z,
        List.of(),
        "test",
        List.of());
  }

  AttributionReport attributed(AttributionPolicies policies) {
    return Attribution.of(ledger(), market(), report(), policies);
  }
}
