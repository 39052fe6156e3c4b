package tradingtwin.engine.matching;

import tradingtwin.engine.fills.Decision;

/// The identity of an entry: its account and first fill.
public record EntryId(String account, String fillId) {

  /// The identity of a decision.
  public static EntryId of(Decision decision) {
    return new EntryId(decision.account(), decision.id());
  }
}
