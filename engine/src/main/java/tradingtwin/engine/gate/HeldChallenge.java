package tradingtwin.engine.gate;

import java.util.Optional;
import tradingtwin.engine.situation.Funds;

/// A prop challenge and the money that it is held against.
///
/// @param rules of the challenge
/// @param money of the account that it was stated for; empty where that is the plan's account
public record HeldChallenge(PropChallenge rules, Optional<Funds> money) {

  /// One of the account that a plan is for.
  public static HeldChallenge ofThePlan(PropChallenge rules) {
    return new HeldChallenge(rules, Optional.empty());
  }

  Funds funds(Case each) {
    return money.orElseGet(() -> each.situation().funds());
  }
}
