package tradingtwin.core.gate;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.biases.Habits;
import tradingtwin.core.buyingplans.BuyingPlans;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.intents.Intents;
import tradingtwin.core.policies.PersonaPolicies;
import tradingtwin.core.trades.AccountStatements;

/// The rooms that know something about a trader, and the zone in which each trader was found last.
///
/// That zone is a guess, which lets a day be asked about together with everything else; what was
/// asked about another day is asked again.
record StandingSources(
    Ledgers ledgers,
    AccountStatements statements,
    Accounts accounts,
    Pauses pauses,
    Habits habits,
    Intents intents,
    PersonaPolicies policies,
    OwnParts ownParts,
    BuyingPlans plans,
    Map<String, ZoneId> zones) {
  private static final int REMEMBERED = 4096;

  StandingSources(
      Ledgers ledgers,
      AccountStatements statements,
      Accounts accounts,
      Pauses pauses,
      Habits habits,
      Intents intents,
      PersonaPolicies policies,
      OwnParts ownParts,
      BuyingPlans plans) {
    this(
        ledgers,
        statements,
        accounts,
        pauses,
        habits,
        intents,
        policies,
        ownParts,
        plans,
        Collections.synchronizedMap(
            new LinkedHashMap<>(16, 0.75f, true) {
              @Override
              protected boolean removeEldestEntry(Map.Entry<String, ZoneId> eldest) {
                return size() > REMEMBERED;
              }
            }));
  }

  Optional<ZoneId> zoneOf(String userId) {
    return Optional.ofNullable(zones.get(userId));
  }

  void found(String userId, ZoneId zone) {
    zones.put(userId, zone);
  }
}
