package tradingtwin.coach.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.BiasReport;
import tradingtwin.contracts.views.ScoredTag;
import tradingtwin.contracts.words.FindingState;
import tradingtwin.contracts.words.Label;
import tradingtwin.engine.attribution.AttributionReport;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.bias.BiasTag;
import tradingtwin.engine.bias.Counted;
import tradingtwin.engine.bias.Effect;

/// The engine's report in the contracts' words.
///
/// Ids are the engine's names in lower case (`pgr_to_plr`). What holds for the whole report
/// stands on every finding, since a finding may be read alone.
final class ReportOut {
  private ReportOut() {}

  /// The report and what its habits cost, number for number.
  static BiasReport of(tradingtwin.engine.bias.BiasReport report, AttributionReport money) {
    return of(report, money, Map.of());
  }

  /// The same with a note on each habit of which denied tags were left out.
  static BiasReport of(
      tradingtwin.engine.bias.BiasReport report,
      AttributionReport money,
      Map<BiasLabel, Integer> denied) {
    List<BiasFinding.Note> shared = report.notes().stream().map(NotesOut::of).toList();
    return new BiasReport(
        report.findings().stream()
            .map(one -> finding(one, shared, denied.getOrDefault(one.label(), 0)))
            .toList(),
        report.tags().stream().map(ReportOut::tag).toList(),
        report.decisions(),
        report.roundTrips(),
        report.symbolsWithoutCandles(),
        report.inputDigest(),
        report.policyVersion(),
        CostsOut.of(money),
        CostsOut.curve(money));
  }

  private static BiasFinding finding(
      tradingtwin.engine.bias.BiasFinding finding, List<BiasFinding.Note> shared, int denied) {
    List<BiasFinding.Note> notes = new ArrayList<>();
    finding.notes().forEach(note -> notes.add(NotesOut.of(note)));
    if (denied > 0) {
      notes.add(new BiasFinding.Note("denied_tags", List.of(Integer.toString(denied))));
    }
    notes.addAll(shared);
    return new BiasFinding(
        label(finding.label()),
        state(finding.state()),
        orNull(finding.confidence()),
        finding.effect().map(Effect::value).orElse(null),
        finding.effect().map(effect -> id(effect.unit())).orElse("none"),
        finding.n(),
        finding.needed(),
        words(finding.sample().counted()),
        orNull(finding.p()),
        id(finding.test()),
        finding.features().stream().map(FeaturesOut::of).toList(),
        notes,
        finding.policyVersion());
  }

  private static ScoredTag tag(BiasTag tag) {
    return new ScoredTag(
        label(tag.label()),
        tag.fillIds(),
        tag.confidence(),
        tag.features().stream().map(FeaturesOut::of).toList(),
        tag.policyVersion());
  }

  static String id(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  static Label label(BiasLabel label) {
    return Label.valueOf(label.name());
  }

  private static FindingState state(tradingtwin.engine.bias.FindingState state) {
    return switch (state) {
      case INSUFFICIENT -> FindingState.INSUFFICIENT;
      case NOT_FOUND -> FindingState.NOT_FOUND;
      case POSSIBLE -> FindingState.POSSIBLE;
      case FOUND -> FindingState.FOUND;
    };
  }

  private static String words(Counted counted) {
    return switch (counted) {
      case SALES -> "sales";
      case GAINS -> "gains on sale days";
      case LOSSES -> "losses on sale days";
      case REENTRIES_AFTER_LOSS -> "losses with a next entry";
      case REENTRIES_AFTER_OTHERS -> "other trades with a next entry";
      case ENTRIES -> "entries";
      case EXITS -> "exits";
      case POSITIONS_IN_GAIN -> "positions that stood in gain";
      case POSITIONS_IN_LOSS -> "positions that stood in loss";
      case LOSING_TRIPS -> "losing trades";
      case WINNING_TRIPS -> "winning trades";
      case WINNERS_LEFT -> "winners left";
      case TRADING_DAYS -> "trading days";
      case ADDITIONS -> "additions";
      case OPENINGS_AFTER_GAIN -> "entries after a gain";
      case OPENINGS_AFTER_OTHERS -> "entries after other outcomes";
      case TIMED_TRIPS -> "trades with a known hour";
      case LOSING_EXITS -> "separate losing exits";
      case ENTRIES_WITH_BARS -> "entries with bars ahead of them";
      case OTHER_DAYS -> "days of entries";
      case PRICES -> "prices";
    };
  }
}
