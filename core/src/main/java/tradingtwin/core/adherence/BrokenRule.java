package tradingtwin.core.adherence;

import java.time.Instant;
import java.util.List;

/// A rule that fills went against.
///
/// @param rule its identity: `SIZE`, `VERDICT`, `COOLDOWN`, an own limit, or an own rule's id
/// @param subject what broke it: a plan, or the first fill of an entry
/// @param kind the same word, or the kind of the own rule
/// @param name as the trader knows it
/// @param symbol what was traded
/// @param at when it was broken
public record BrokenRule(
    String rule,
    String subject,
    String kind,
    String name,
    String symbol,
    List<String> tradeIds,
    Instant at) {
  /// Rule and kind of an entry larger than its verdict left room for.
  static final String SIZE = "SIZE";

  /// Rule and kind of a plan that was carried out against a verdict of no.
  static final String VERDICT = "VERDICT";

  /// Rule and kind of an entry while new entries were paused.
  static final String COOLDOWN = "COOLDOWN";

  /// Kind of a pause after losses in a row.
  static final String LOSSES = "LOSSES_IN_A_ROW";

  public BrokenRule {
    tradeIds = List.copyOf(tradeIds);
  }
}
