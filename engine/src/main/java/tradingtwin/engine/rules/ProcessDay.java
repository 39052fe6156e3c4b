package tradingtwin.engine.rules;

import java.time.LocalDate;

/// One of the trader's days, as far as the process goes.
///
/// @param day the day
/// @param entries entries made since the gate is used
/// @param planned those that carried out an intent that was GO, or sized as told
/// @param open those about which the trader was asked and has not answered
/// @param breaches rules broken
public record ProcessDay(LocalDate day, int entries, int planned, int open, int breaches) {

  /// What a day does to a streak.
  public enum Effect {
    /// Every entry was planned and no rule was broken.
    COUNTS,
    /// Nothing was entered, or a question is open.
    KEEPS,
    /// An entry was not planned, or a rule was broken.
    ENDS
  }

  public ProcessDay {
    if (planned < 0 || open < 0 || breaches < 0 || planned + open > entries) {
      throw new IllegalArgumentException("more planned than entered: " + day);
    }
  }

  /// What the day does to a streak.
  public Effect effect() {
    if (breaches > 0 || planned + open < entries) {
      return Effect.ENDS;
    }
    return entries == 0 || open > 0 ? Effect.KEEPS : Effect.COUNTS;
  }
}
