package tradingtwin.coach.scoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.requests.BiasScoreRequest.Denied;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.bias.BiasReport;
import tradingtwin.engine.bias.BiasTag;

/// What the trader called not true, taken out of a report's tags.
///
/// The statistics stay as they are: they judge all decisions, and a trader who denied each
/// inconvenient one would otherwise teach the test what to find.
final class Denials {
  private record Denial(BiasLabel label, String fillId) {}

  private final Set<Denial> denied = new HashSet<>();

  static Denials of(@Nullable List<Denied> said) {
    Denials denials = new Denials();
    for (Denied one : said == null ? List.<Denied>of() : said) {
      BiasLabel label = BiasLabel.valueOf(one.label().name());
      one.fillIds().forEach(fill -> denials.denied.add(new Denial(label, fill)));
    }
    return denials;
  }

  /// The report without its denied tags.
  BiasReport without(BiasReport report) {
    List<BiasTag> kept = new ArrayList<>(report.tags());
    kept.removeIf(this::holds);
    return new BiasReport(
        report.findings(),
        kept,
        report.decisions(),
        report.roundTrips(),
        report.symbolsWithoutCandles(),
        report.inputDigest(),
        report.policyVersion(),
        report.notes());
  }

  /// How many tags of each habit the report holds that are denied.
  Map<BiasLabel, Integer> in(BiasReport report) {
    Map<BiasLabel, Integer> counts = new EnumMap<>(BiasLabel.class);
    report.tags().stream()
        .filter(this::holds)
        .forEach(tag -> counts.merge(tag.label(), 1, Integer::sum));
    return counts;
  }

  private boolean holds(BiasTag tag) {
    return tag.fillIds().stream().anyMatch(fill -> denied.contains(new Denial(tag.label(), fill)));
  }
}
