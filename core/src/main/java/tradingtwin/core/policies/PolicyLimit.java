package tradingtwin.core.policies;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.policies.PersonaPolicy;

/// One limit of a policy in words.
///
/// @param name its name in the policy
/// @param title a noun for it
/// @param sentence the limit with its number
/// @param value the number or switch as the policy holds it
public record PolicyLimit(String name, String title, String sentence, Object value) {

  /// The limits that this policy sets, in the order in which a trader reads them.
  public static List<PolicyLimit> of(PersonaPolicy policy) {
    List<PolicyLimit> limits = new ArrayList<>();
    share(
        limits,
        "riskPerTrade",
        "Risk per trade",
        policy.riskPerTrade(),
        "A trade risks at most %s of equity.");
    share(
        limits,
        "dailyLoss",
        "Daily loss",
        policy.dailyLoss(),
        "New entries pause for the day at a loss of %s of equity.");
    share(
        limits,
        "weeklyLoss",
        "Weekly loss",
        policy.weeklyLoss(),
        "New entries pause for the week at a loss of %s of equity.");
    share(
        limits,
        "monthlyLoss",
        "Monthly loss",
        policy.monthlyLoss(),
        "New entries pause for the month at a loss of %s of equity.");
    share(
        limits,
        "drawdown",
        "Drawdown",
        policy.drawdown(),
        "New entries pause at %s below the highest equity.");
    PersonaPolicy.LossStreak streak = policy.lossStreak();
    if (streak != null) {
      limits.add(
          new PolicyLimit(
              "lossStreak",
              "Losses in a row",
              streak.losses()
                  + " losses in a row pause new entries for "
                  + Spans.words(streak.cooldownMinutes())
                  + ".",
              streak));
    }
    Integer breach = policy.breachCooldownMinutes();
    if (breach != null) {
      limits.add(
          new PolicyLimit(
              "breachCooldownMinutes",
              "After a broken rule",
              "A broken rule pauses new entries for " + Spans.words(breach) + ".",
              breach));
    }
    limits.add(
        new PolicyLimit(
            "entriesPerDay",
            "Entries a day",
            "New entries a day stay within my own usual number, at most "
                + policy.entriesPerDay().atMost()
                + ".",
            policy.entriesPerDay()));
    times(
        limits,
        "sizeTimesMedian",
        "Size",
        policy.sizeTimesMedian(),
        "A position is at most %s times my median size.");
    times(
        limits,
        "planAmountTimes",
        "Planned amount",
        policy.planAmountTimes(),
        "A purchase is at most %s times the planned amount.");
    limits.add(
        new PolicyLimit(
            "stopRequired",
            "Stop",
            policy.stopRequired()
                ? "Every plan names its exit before the entry."
                : "A plan may do without a stop.",
            policy.stopRequired()));
    times(
        limits,
        "minimumPlannedR",
        "Planned R",
        policy.minimumPlannedR(),
        "A plan aims at no less than %s times its risk.");
    limits.add(
        new PolicyLimit(
            "addsUnderWater",
            "Adds under water",
            adds(policy.addsUnderWater()),
            policy.addsUnderWater()));
    Integer setups = policy.setupTrades();
    if (setups != null) {
      limits.add(
          new PolicyLimit(
              "setupTrades",
              "Tested setups",
              "A setup with fewer than " + setups + " own trades runs on paper first.",
              setups));
    }
    Integer rest = policy.withoutLastTradeMinutes();
    if (rest != null) {
      limits.add(
          new PolicyLimit(
              "withoutLastTradeMinutes",
              "Without the last trade",
              "A plan that hangs on the trade before it rests for " + Spans.words(rest) + ".",
              rest));
    }
    limits.add(
        new PolicyLimit(
            "entryWindowMinutes",
            "Entry window",
            "A verdict is good for " + Spans.words(policy.entryWindowMinutes()) + ".",
            policy.entryWindowMinutes()));
    return limits;
  }

  private static String adds(PersonaPolicy.AddsUnderWater adds) {
    return switch (adds) {
      case NEVER -> "A position under water is not added to.";
      case SCHEDULED -> "A position under water is added to on schedule only.";
      case ALLOWED -> "A position under water may be added to.";
    };
  }

  private static void share(
      List<PolicyLimit> limits,
      String name,
      String title,
      @Nullable Double value,
      String sentence) {
    if (value != null) {
      limits.add(new PolicyLimit(name, title, sentence.formatted(Spans.percent(value)), value));
    }
  }

  private static void times(
      List<PolicyLimit> limits,
      String name,
      String title,
      @Nullable Double value,
      String sentence) {
    if (value != null) {
      limits.add(new PolicyLimit(name, title, sentence.formatted(Spans.plain(value)), value));
    }
  }
}
