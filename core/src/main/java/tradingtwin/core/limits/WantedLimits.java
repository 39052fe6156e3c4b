package tradingtwin.core.limits;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tradingtwin.contracts.policies.PersonaPolicy;
import tradingtwin.contracts.problems.Problem;
import tradingtwin.contracts.problems.Problem.FieldError;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.OwnLimits;
import tradingtwin.contracts.words.OwnLimitName;

/// What a trader asks for in one request, limit by limit.
final class WantedLimits {
  private static final String MIDNIGHT = "00:00";

  private final Map<OwnLimitName, JsonNode> values = new EnumMap<>(OwnLimitName.class);
  private final List<FieldError> wrong = new ArrayList<>();
  private final JsonMapper json;

  /// @param last what was stated last
  WantedLimits(OwnLimits wanted, Map<OwnLimitName, JsonNode> last, JsonMapper json) {
    this.json = json;
    put(OwnLimitName.RISK_PER_TRADE, wanted.riskPerTrade());
    put(OwnLimitName.DAILY_LOSS, wanted.dailyLoss());
    put(OwnLimitName.WEEKLY_LOSS, wanted.weeklyLoss());
    put(OwnLimitName.MONTHLY_LOSS, wanted.monthlyLoss());
    put(OwnLimitName.DRAWDOWN, wanted.drawdown());
    put(OwnLimitName.ENTRIES_PER_DAY, wanted.entriesPerDay());
    put(OwnLimitName.SIZE_TIMES_MEDIAN, wanted.sizeTimesMedian());
    put(OwnLimitName.MINIMUM_PLANNED_R, wanted.minimumPlannedR());
    put(OwnLimitName.STOP_REQUIRED, wanted.stopRequired());
    List<String> symbols = wanted.allowedSymbols();
    if (symbols != null) {
      set(
          OwnLimitName.ALLOWED_SYMBOLS,
          symbols.isEmpty() ? null : symbols.stream().distinct().sorted().toList());
    }
    hours(wanted, last.getOrDefault(OwnLimitName.ALLOWED_HOURS, NullNode.getInstance()));
    List<OwnLimitName> lifted = wanted.lift();
    if (lifted != null) {
      // A limit that was never set has nothing to lift.
      lifted.stream().filter(last::containsKey).forEach(name -> set(name, null));
    }
  }

  /// The values, unless one of them would leave more room than that persona.
  Map<OwnLimitName, JsonNode> within(PersonaPolicy policy) {
    values.forEach(
        (name, value) -> {
          if (LimitValues.isBeyond(name, value, policy)) {
            wrong.add(
                new FieldError(
                    "/" + json.convertValue(name, String.class),
                    "leaves more room than my persona"));
          }
        });
    if (!wrong.isEmpty()) {
      throw new RefusedException(
          Problem.of(
              ProblemCode.VALIDATION,
              "A limit of my own can be tighter than my persona's, not looser. Nothing was changed.",
              wrong));
    }
    return values;
  }

  private void hours(OwnLimits wanted, JsonNode last) {
    if (wanted.allowedFrom() == null && wanted.allowedTo() == null) {
      return;
    }
    String from = or(wanted.allowedFrom(), last.path("from").asString(MIDNIGHT));
    String to = or(wanted.allowedTo(), last.path("to").asString(MIDNIGHT));
    if (from.equals(to)) {
      wrong.add(
          new FieldError(
              wanted.allowedTo() == null ? "/allowedFrom" : "/allowedTo",
              "leaves no time between"));
    } else {
      set(OwnLimitName.ALLOWED_HOURS, Map.of("from", from, "to", to));
    }
  }

  private static String or(@Nullable String stated, String otherwise) {
    return stated == null ? otherwise : stated;
  }

  private void put(OwnLimitName name, @Nullable Object value) {
    if (value != null) {
      set(name, value);
    }
  }

  private void set(OwnLimitName name, @Nullable Object value) {
    values.put(name, value == null ? NullNode.getInstance() : json.valueToTree(value));
  }
}
