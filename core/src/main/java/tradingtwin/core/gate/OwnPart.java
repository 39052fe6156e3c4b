package tradingtwin.core.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tradingtwin.core.limits.OwnInForce;
import tradingtwin.core.rules.HeldRule;
import tradingtwin.engine.gate.GatePolicy;
import tradingtwin.engine.gate.Limits;

/// What a trader set beside their persona, as it holds at one moment.
///
/// @param limits own limits
/// @param rules own rules
/// @param text the whole of it as JSON, in one order; empty where nothing was set
/// @param digest of the text; empty where nothing was set
public record OwnPart(OwnInForce limits, List<HeldRule> rules, String text, String digest) {
  public OwnPart {
    rules = List.copyOf(rules);
  }

  /// The name of a rule, to say it with its check.
  public Optional<String> ruleName(String ruleId) {
    return Optional.ofNullable(names().get(ruleId));
  }

  /// A policy with this beside it, under a version that names both.
  GatePolicy with(GatePolicy persona) {
    Limits own = limits.limits();
    GatePolicy both =
        persona.tightenedBy(
            new Limits(
                own.losses(),
                own.sizes(),
                own.plan(),
                own.entries(),
                own.pauses(),
                rules.stream().map(HeldRule::engine).toList()));
    return digest.isEmpty() ? both : both.under(both.version() + "+own-" + digest);
  }

  private Map<String, String> names() {
    return rules.stream().collect(Collectors.toMap(HeldRule::ruleId, HeldRule::name, (a, b) -> b));
  }
}
