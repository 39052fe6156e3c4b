package tradingtwin.engine.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import tradingtwin.engine.gate.FrictionTask.Kind;

/// The tasks that a persona asks for, by broken rule. A rule that it names asks for exactly these;
/// one that it does not name asks for what the rule itself would.
///
/// A rule that time alone ends keeps its own wait: to ask again before would be in vain.
///
/// @param byRule the listed tasks
public record FrictionList(Map<GateRule, List<Listed>> byRule) {

  /// A list that names no rule.
  public static final FrictionList NONE = new FrictionList(Map.of());

  /// One listed task.
  ///
  /// @param minutes how long to wait at least; only for a wait, which without them lasts as long
  ///     as the rule says
  public record Listed(Kind kind, OptionalLong minutes) {
    public Listed {
      if (minutes.isPresent() && (kind != Kind.WAIT_IT_OUT || minutes.getAsLong() <= 0)) {
        throw new IllegalArgumentException("only a wait lasts: " + kind + " " + minutes);
      }
    }
  }

  public FrictionList {
    Map<GateRule, List<Listed>> copy = new LinkedHashMap<>();
    byRule.forEach((rule, listed) -> copy.put(rule, List.copyOf(listed)));
    byRule = Map.copyOf(copy);
  }

  /// What a broken rule asks for under this list.
  ///
  /// @param own what the rule itself would ask for
  List<FrictionTask> asked(GateRule rule, List<FrictionTask> own) {
    List<Listed> listed = byRule.get(rule);
    if (listed == null) {
      return own;
    }
    List<FrictionTask> tasks = new ArrayList<>();
    long wait =
        Math.max(longestWait(own), listed.stream().mapToLong(FrictionList::wait).max().orElse(0));
    if (wait > 0) {
      tasks.add(FrictionTask.waiting(wait));
    }
    listed.stream()
        .map(Listed::kind)
        .filter(kind -> kind != Kind.WAIT_IT_OUT)
        .distinct()
        .forEach(kind -> tasks.add(FrictionTask.of(kind)));
    return tasks;
  }

  private static long longestWait(List<FrictionTask> own) {
    return own.stream().mapToLong(task -> task.minutes().orElse(0)).max().orElse(0);
  }

  private static long wait(Listed listed) {
    return listed.minutes().orElse(0);
  }
}
