package tradingtwin.core.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.requests.PropChallenge;
import tradingtwin.core.limits.LimitBook;
import tradingtwin.core.limits.OwnInForce;
import tradingtwin.core.rules.HeldRule;
import tradingtwin.core.rules.OwnRules;

/// The own parts of policies: limits, rules and challenge of a trader, with their digest.
final class OwnParts {
  private static final int DIGITS = 12;

  private final LimitBook limits;
  private final OwnRules rules;
  private final JsonMapper json;

  OwnParts(LimitBook limits, OwnRules rules, JsonMapper json) {
    this.limits = limits;
    this.rules = rules;
    this.json = json;
  }

  OwnPart at(String userId, Instant t, List<PropChallenge> props) {
    return part(limits.at(userId, t), rules.at(userId, t), props);
  }

  /// Of a trader who never set limits or rules.
  OwnPart nothingBut(List<PropChallenge> props) {
    return part(new OwnInForce(Map.of()), List.of(), props);
  }

  private OwnPart part(OwnInForce inForce, List<HeldRule> held, List<PropChallenge> props) {
    String text = text(inForce, held, props);
    return new OwnPart(inForce, held, text, text.isEmpty() ? "" : digest(text));
  }

  private String text(OwnInForce inForce, List<HeldRule> held, List<PropChallenge> props) {
    Map<String, Object> whole = new LinkedHashMap<>();
    Map<String, String> words = new TreeMap<>();
    inForce
        .each()
        .forEach(
            (name, each) ->
                LimitTexts.of(name, each.limits())
                    .ifPresent(value -> words.put(json.convertValue(name, String.class), value)));
    if (!words.isEmpty()) {
      whole.put("limits", words);
    }
    if (!held.isEmpty()) {
      whole.put("rules", lines(held));
    }
    if (props.size() == 1) {
      whole.put("prop", props.getFirst());
    } else if (!props.isEmpty()) {
      whole.put("props", props);
    }
    return whole.isEmpty() ? "" : json.writeValueAsString(whole);
  }

  private static List<Map<String, Object>> lines(List<HeldRule> held) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (HeldRule rule : held) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("rule", rule.ruleId());
      line.put("version", rule.version());
      line.put("kind", rule.kind());
      line.put("params", rule.params());
      lines.add(line);
    }
    return lines;
  }

  private static String digest(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
