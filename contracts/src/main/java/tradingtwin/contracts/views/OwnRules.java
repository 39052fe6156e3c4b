package tradingtwin.contracts.views;

import java.util.List;

/// The trader's own rules.
public record OwnRules(List<OwnRule> rules) {
  public OwnRules {
    rules = List.copyOf(rules);
  }
}
