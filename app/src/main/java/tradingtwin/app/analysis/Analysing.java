package tradingtwin.app.analysis;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tradingtwin.app.files.FillFile;
import tradingtwin.app.home.Refusal;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.csv.CsvReading;
import tradingtwin.brokers.csv.ZoneSource;
import tradingtwin.coach.scoring.Scored;
import tradingtwin.coach.scoring.Scoring;
import tradingtwin.coach.wording.Wording;
import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.contracts.views.Bars;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.BiasReport;
import tradingtwin.contracts.views.HabitCost;
import tradingtwin.contracts.words.Side;
import tradingtwin.contracts.words.TsPrecision;
import tradingtwin.engine.fills.DecisionPolicy;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.RoundTrip;

/// The way from a file's fills to what they show: the coach's scoring and words, without its
/// server.
public final class Analysing {
  private static final String UNNAMED_ACCOUNT = "file";

  private Analysing() {}

  /// What these fills show, by the product's own thresholds and the bundled prices.
  public static Analysis of(CsvReading.Recognised read) {
    return of(read, List.of(), null);
  }

  /// The same with these bars before the bundled ones.
  ///
  /// @param home where the trader's days begin; null for the zone that the file was read in
  public static Analysis of(CsvReading.Recognised read, List<Bars> own, @Nullable ZoneId home) {
    var fills = once(read.fills());
    var report = scored(fills, own, home == null ? read.zone() : home);
    var words = Wording.standard();
    return new Analysis(
        read.formatId(),
        read.formatName(),
        FillFile.zoneName(read.zone()),
        read.zoneSource() == ZoneSource.ASSUMED,
        fills.size(),
        read.fills().size() - fills.size(),
        report.decisions(),
        report.roundTrips(),
        fills.stream().map(BrokerFill::ts).min(java.time.Instant::compareTo).orElse(null),
        fills.stream().map(BrokerFill::ts).max(java.time.Instant::compareTo).orElse(null),
        results(fills),
        report.findings().stream().map(finding -> habit(finding, report, words)).toList(),
        report.symbolsWithoutCandles(),
        read.errors().stream()
            .map(problem -> new Analysis.Unread(problem.line(), problem.message()))
            .toList(),
        read.failedRows(),
        report.policyVersion());
  }

  /// A fill whose native id stands in the file twice is one fill, as in an import.
  private static Collection<BrokerFill> once(List<BrokerFill> fills) {
    Map<List<String>, BrokerFill> byId = new LinkedHashMap<>();
    fills.forEach(fill -> byId.putIfAbsent(List.of(account(fill), fill.extId()), fill));
    return byId.values();
  }

  private static BiasReport scored(Collection<BrokerFill> fills, List<Bars> own, ZoneId home) {
    var request =
        new BiasScoreRequest(
            fills.stream().map(Analysing::asked).toList(),
            Prices.of(fills.stream().map(BrokerFill::symbol).toList(), own),
            FillFile.zoneName(home),
            null);
    return switch (Scoring.of(request)) {
      case Scored.Report done -> done.report();
      case Scored.Unfit unfit ->
          throw new Refusal(
              "These fills cannot be scored: " + unfit.errors().getFirst().message() + ".");
    };
  }

  private static BiasScoreRequest.Fill asked(BrokerFill fill) {
    return new BiasScoreRequest.Fill(
        fill.extId(),
        account(fill),
        fill.symbol(),
        Side.valueOf(fill.side().name()),
        fill.qty(),
        fill.price(),
        fill.fee(),
        fill.feeCurrency(),
        fill.ts(),
        TsPrecision.valueOf(fill.tsPrecision().name()),
        fill.orderId());
  }

  private static String account(BrokerFill fill) {
    return fill.account() == null ? UNNAMED_ACCOUNT : fill.account();
  }

  private static Analysis.Habit habit(BiasFinding finding, BiasReport report, Wording wording) {
    var words = wording.of(finding);
    var cost = report.costs().stream().filter(each -> each.label() == finding.label()).findFirst();
    return new Analysis.Habit(
        finding.label().name(),
        words.title(),
        finding.state().name(),
        finding.n(),
        finding.needed(),
        finding.nWords(),
        finding.confidence(),
        words.narrative(),
        words.evidence().stream()
            .map(number -> new Analysis.Evidence(number.name(), number.text()))
            .toList(),
        cost.map(each -> cost(each, wording.of(each).narrative())).orElse(null));
  }

  private static Analysis.Cost cost(HabitCost cost, String sentence) {
    return new Analysis.Cost(
        cost.state().name(), cost.currency(), cost.cost(), cost.low(), cost.high(), sentence);
  }

  private static List<Analysis.Result> results(Collection<BrokerFill> fills) {
    List<Fill> played = new ArrayList<>(fills.size());
    fills.forEach(fill -> played.add(played(fill).at(played.size())));
    var ledger = Ledger.of(played, DecisionPolicy.DEFAULT);
    return ledger.roundTrips().stream()
        .collect(Collectors.groupingBy(Analysing::currency, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(each -> result(each.getKey(), each.getValue()))
        .toList();
  }

  private static Fill played(BrokerFill fill) {
    return new Fill(
        fill.extId(),
        account(fill),
        fill.symbol(),
        tradingtwin.engine.fills.Side.valueOf(fill.side().name()),
        fill.qty(),
        fill.price(),
        fill.fee(),
        fill.feeCurrency(),
        fill.ts(),
        tradingtwin.engine.fills.TsPrecision.valueOf(fill.tsPrecision().name()),
        Optional.ofNullable(fill.orderId()));
  }

  private static Analysis.Result result(String currency, List<RoundTrip> trips) {
    var net = trips.stream().map(RoundTrip::netPnl).reduce(BigDecimal.ZERO, BigDecimal::add);
    var losing = (int) trips.stream().filter(trip -> trip.netPnl().signum() < 0).count();
    return new Analysis.Result(currency, net, trips.size(), losing);
  }

  private static String currency(RoundTrip trip) {
    return trip.entries().getFirst().quoteCurrency().orElse("");
  }
}
