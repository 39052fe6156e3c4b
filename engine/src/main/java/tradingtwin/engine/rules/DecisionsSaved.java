package tradingtwin.engine.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tradingtwin.engine.gate.Verdict;
import tradingtwin.engine.matching.GatedIntent;
import tradingtwin.engine.rules.DecidedIntent.End;

/// Intents that were left, postponed or sized down after a verdict other than GO.
///
/// A plan handed in again while the window of the one before is open is the same decision:
/// asking often saves nothing.
///
/// @param saved the decisions, oldest first
/// @param better those whose planned trade would have lost
/// @param worse those whose planned trade would have earned
public record DecisionsSaved(List<DecidedIntent> saved, Tally better, Tally worse) {

  /// What skipped trades then did on paper.
  ///
  /// @param n how many
  /// @param netR their results together, in R net of fees
  public record Tally(int n, BigDecimal netR) {
    private static final Tally NONE = new Tally(0, BigDecimal.ZERO);

    private Tally plus(BigDecimal r) {
      return new Tally(n + 1, netR.add(r));
    }
  }

  public DecisionsSaved {
    saved = List.copyOf(saved);
  }

  /// The decisions saved among these intents, given in any order.
  public static DecisionsSaved of(List<DecidedIntent> intents) {
    Map<List<Object>, Instant> windows = new HashMap<>();
    List<DecidedIntent> saved = new ArrayList<>();
    for (DecidedIntent each : oldestFirst(intents)) {
      GatedIntent intent = each.intent();
      List<Object> plan = List.of(intent.account(), intent.symbol(), intent.direction());
      boolean again = intent.from().isBefore(windows.getOrDefault(plan, Instant.MIN));
      windows.merge(plan, intent.until(), (a, b) -> a.isAfter(b) ? a : b);
      if (!again && isSaved(each) && !takenAnyway(each, intents)) {
        saved.add(each);
      }
    }
    return counted(saved);
  }

  private static List<DecidedIntent> oldestFirst(List<DecidedIntent> intents) {
    Comparator<DecidedIntent> byTime = Comparator.comparing(each -> each.intent().from());
    return intents.stream().sorted(byTime.thenComparing(each -> each.intent().id())).toList();
  }

  private static boolean isSaved(DecidedIntent each) {
    boolean let =
        switch (each.end()) {
          case SKIPPED, POSTPONED, CANCELLED, EXPIRED, SIZED_DOWN -> true;
          case PENDING, TAKEN -> false;
        };
    return let && each.intent().verdict() != Verdict.GO && !each.intent().overridden();
  }

  /// Whether the same trade was taken at full size inside the window, by another intent that
  /// the gate had not let pass.
  private static boolean takenAnyway(DecidedIntent left, List<DecidedIntent> intents) {
    GatedIntent one = left.intent();
    return intents.stream()
        .filter(each -> each.end() == End.TAKEN && each.intent().verdict() != Verdict.GO)
        .map(DecidedIntent::intent)
        .anyMatch(
            other ->
                other.account().equals(one.account())
                    && other.symbol().equals(one.symbol())
                    && other.direction() == one.direction()
                    && other.from().isBefore(one.until())
                    && one.from().isBefore(other.until()));
  }

  private static DecisionsSaved counted(List<DecidedIntent> saved) {
    Tally better = Tally.NONE;
    Tally worse = Tally.NONE;
    for (DecidedIntent each : saved) {
      if (each.end() == End.SIZED_DOWN || each.netR().isEmpty()) {
        continue;
      }
      BigDecimal r = each.netR().get();
      if (r.signum() < 0) {
        better = better.plus(r);
      } else if (r.signum() > 0) {
        worse = worse.plus(r);
      }
    }
    return new DecisionsSaved(saved, better, worse);
  }
}
