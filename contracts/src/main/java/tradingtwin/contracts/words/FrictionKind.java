package tradingtwin.contracts.words;

/// A small thing to do before the gate is asked again.
public enum FrictionKind {
  WRITE_THE_EXIT,
  WAIT_IT_OUT,
  NAME_THE_EMOTION,
  REREAD_THE_RULE,
  RUN_THE_SIMULATION,
  STATE_THE_EQUITY,
  STATE_THE_RISK,
  ANSWER_WITHOUT_THE_LAST_TRADE
}
