package tradingtwin.core.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.policies.PersonaPolicy;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.RunningCore;
import tradingtwin.core.database.DatabaseSettings;

/// What this release ships stands in the tables, and what was published stays as it was.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyRegisterTest {
  private static final JsonMapper JSON = ContractJson.strict();

  private RunningCore rooms;
  private PolicyRegister register;
  private PersonaPolicies policies;
  private String anna;

  @BeforeAll
  void open() {
    rooms = RunningCore.start();
    register = new PolicyRegister(rooms.get(DatabaseSettings.class), JSON);
    policies = rooms.get(PersonaPolicies.class);
    anna = rooms.trader();
  }

  @AfterAll
  void close() {
    rooms.close();
  }

  @Test
  void everyPersonaHasThePolicyThatThisReleaseShips() {
    assertThat(policies.all(anna).personas())
        .containsExactlyElementsOf(new ShippedPolicies(JSON, new SchemaCatalogue()).all());
  }

  @Test
  void publishingAgainChangesNothing() {
    register.publishShipped();
    assertThat(policies.all(anna).personas()).hasSize(4);
  }

  @Test
  void aPublishedVersionKeepsItsNumbers() {
    assertThatThrownBy(() -> register.publish(List.of(swing("swing-2", 0.02))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("name a new version");
    assertThat(policies.all(anna).personas().get(2).riskPerTrade()).isNotEqualTo(0.02);
  }

  @Test
  void aNewVersionTakesOverFromTheOne() {
    try {
      register.publish(List.of(swing("swing-3", 0.008)));
      assertThat(policies.all(anna).personas().get(2))
          .returns("swing-3", PersonaPolicy::version)
          .returns(0.008, PersonaPolicy::riskPerTrade);
    } finally {
      rooms.everything().sql("delete from rulesets where version = 'swing-3'").update();
      rooms
          .everything()
          .sql("update rulesets set active = true where version = 'swing-2'")
          .update();
    }
  }

  private PersonaPolicy swing(String version, double riskPerTrade) {
    PersonaPolicy shipped =
        new ShippedPolicies(JSON, new SchemaCatalogue())
            .all().stream()
                .filter(policy -> policy.persona() == Persona.SWING)
                .findFirst()
                .orElseThrow();
    ObjectNode tree = JSON.valueToTree(shipped);
    tree.put("version", version).put("riskPerTrade", riskPerTrade);
    return JSON.treeToValue(tree, PersonaPolicy.class);
  }
}
