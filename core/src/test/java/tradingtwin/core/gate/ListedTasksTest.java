package tradingtwin.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.policies.PersonaPolicy;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.DecisionPolicy;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.gate.FrictionTask;
import tradingtwin.engine.gate.FrictionTask.Kind;
import tradingtwin.engine.gate.Gate;
import tradingtwin.engine.gate.GateDecision;
import tradingtwin.engine.gate.Intent;
import tradingtwin.engine.gate.Stated;
import tradingtwin.engine.situation.EntryQuestion;
import tradingtwin.engine.situation.EquityStatement;
import tradingtwin.engine.situation.Situation;
import tradingtwin.engine.situation.SituationPolicy;
import tradingtwin.engine.situation.Situations;

/// What a broken check asks for is data of the persona, as published.
class ListedTasksTest {
  private static final Instant NOW = Instant.parse("2025-03-05T12:00:00Z");
  private static final JsonMapper JSON = ContractJson.strict();

  @Test
  void thePublishedListIsWhatIsAsked() throws IOException {
    assertThat(decide(shipped()).friction())
        .contains(FrictionTask.of(Kind.WRITE_THE_EXIT), FrictionTask.of(Kind.STATE_THE_EQUITY));
  }

  @Test
  void anotherListAsksForOtherTasksAndChangesNoVerdict() throws IOException {
    ObjectNode other = shipped();
    other.putArray("friction");
    for (String rule : new String[] {"STOP_SET", "EQUITY_KNOWN", "RISK_STATED", "PLANNED_R"}) {
      other.withArray("friction").addObject().put("rule", rule).put("task", "NAME_THE_EMOTION");
    }
    other
        .withArray("friction")
        .addObject()
        .put("rule", "STOP_SET")
        .put("task", "WAIT_IT_OUT")
        .put("minutes", 7);
    GateDecision asked = decide(other);

    assertThat(asked.friction())
        .containsExactly(FrictionTask.waiting(7), FrictionTask.of(Kind.NAME_THE_EMOTION));
    assertThat(asked.verdict()).isEqualTo(decide(shipped()).verdict());
  }

  /// A plan without a stop, of a trader who has stated nothing.
  private static GateDecision decide(ObjectNode policy) {
    Situation situation =
        Situations.of(
            Ledger.of(List.of(), DecisionPolicy.DEFAULT),
            Market.none(),
            EquityStatement.undeclared("none", "USD"),
            new EntryQuestion(
                "BTC-USD", Direction.LONG, new BigDecimal("0.01"), NOW, ZoneOffset.UTC),
            SituationPolicy.DEFAULT);
    Intent intent =
        new Intent(
            "intent-1",
            "none",
            "BTC-USD",
            Direction.LONG,
            Intent.Purpose.ENTRY,
            new Intent.Plan(Stated.of("100"), Stated.nothing(), Stated.of("104"), Optional.empty()),
            new Intent.Risk(Stated.of("1"), Stated.of("2"), Stated.nothing()),
            Optional.empty());
    return Gate.decide(
        intent, situation, GatePolicies.of(JSON.treeToValue(policy, PersonaPolicy.class), null));
  }

  private static ObjectNode shipped() throws IOException {
    try (InputStream file = ListedTasksTest.class.getResourceAsStream("/policies/crypto.json")) {
      return (ObjectNode) JSON.readTree(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
