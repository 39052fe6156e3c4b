package tradingtwin.engine.bias;

import java.util.List;

/// Everything one scoring run says.
///
/// @param findings one a detector, always in the same order
/// @param tags single decisions, in the order of time, only for habits that are at least possible
/// @param decisions decisions read from the fills
/// @param roundTrips trips from flat to flat among them
/// @param symbolsWithoutCandles traded symbols of which no bars are at hand
/// @param inputDigest SHA-256 of fills, bars and policies, lower-case hexadecimal
/// @param policyVersion version of the thresholds used
/// @param notes what holds for the whole report
public record BiasReport(
    List<BiasFinding> findings,
    List<BiasTag> tags,
    int decisions,
    int roundTrips,
    List<String> symbolsWithoutCandles,
    String inputDigest,
    String policyVersion,
    List<Note> notes) {

  public BiasReport {
    findings = List.copyOf(findings);
    tags = List.copyOf(tags);
    symbolsWithoutCandles = List.copyOf(symbolsWithoutCandles);
    notes = List.copyOf(notes);
  }

  /// The same report with other decisions tagged.
  public BiasReport tagged(List<BiasTag> others) {
    return new BiasReport(
        findings,
        others,
        decisions,
        roundTrips,
        symbolsWithoutCandles,
        inputDigest,
        policyVersion,
        notes);
  }
}
