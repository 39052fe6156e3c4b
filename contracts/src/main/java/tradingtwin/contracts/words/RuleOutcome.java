package tradingtwin.contracts.words;

/// How a trade or entry stood to one rule of its plan.
public enum RuleOutcome {
  KEPT,
  BROKEN,
  NOT_APPLICABLE,
  UNKNOWN
}
