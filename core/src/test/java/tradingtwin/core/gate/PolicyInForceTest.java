package tradingtwin.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.requests.OwnLimits;
import tradingtwin.contracts.requests.OwnRuleDraft;
import tradingtwin.contracts.requests.RuleParams;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.views.Policy;
import tradingtwin.contracts.views.Policy.Limit;
import tradingtwin.contracts.words.OwnRuleKind;
import tradingtwin.core.RunningCore;
import tradingtwin.core.limits.LimitBook;
import tradingtwin.core.rules.RuleKeeping;

/// The policy as its trader reads it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyInForceTest {
  private RunningCore rooms;
  private String anna;

  @BeforeAll
  void open() {
    rooms = RunningCore.start();
  }

  @AfterAll
  void close() {
    rooms.close();
  }

  @BeforeEach
  void someone() {
    anna = rooms.trader();
  }

  @Test
  void aTraderWhoSetNothingReadsThePersonaWithWhatMayBeSet() {
    Policy policy = policy();
    assertThat(policy.version()).isEqualTo("crypto-2");
    assertThat(limit("riskPerTrade"))
        .returns("A trade risks at most 1 % of equity.", Limit::sentence)
        .returns(0.01, Limit::inForceValue)
        .returns(null, Limit::own)
        .satisfies(limit -> assertThat(limit.source()).startsWith("My persona"));
    assertThat(limit("entriesPerDay")).returns("0 of 12", Limit::today).returns(0.0, Limit::used);
    assertThat(limit("allowedHours")).returns("Entries are open at any hour.", Limit::sentence);
    assertThat(
            new SchemaCatalogue()
                .violations("views/policy.json", rooms.get(JsonMapper.class).valueToTree(policy)))
        .isEmpty();
  }

  @Test
  void whatHoldsAsThePersonaHasItIsToldInTheWordsThatWerePublished() {
    rooms
        .everything()
        .sql("update rule_definitions set description = 'As published.' where name = 'drawdown'")
        .update();
    assertThat(limit("drawdown")).returns("As published.", Limit::sentence);
    state("{\"drawdown\": 0.1}");
    assertThat(limit("drawdown"))
        .returns("New entries pause at 10 % below the highest equity.", Limit::sentence);
  }

  @Test
  void anOwnLimitIsInTheSentenceAndSaysWhatItWillBe() {
    state("{\"riskPerTrade\": 0.005, \"allowedFrom\": \"09:00\", \"allowedTo\": \"17:00\"}");
    rooms.clock().move(Duration.ofSeconds(1));
    state("{\"lift\": [\"riskPerTrade\"]}");

    assertThat(limit("riskPerTrade"))
        .returns("A trade risks at most 0.5 % of equity.", Limit::sentence)
        .returns("1 %", Limit::persona)
        .returns("0.5 %", Limit::inForce)
        .returns(
            "My own limit; plans are held to it, to fills it is not applicable.", Limit::source)
        .satisfies(
            limit -> {
              assertThat(limit.pending().value()).isEqualTo("1 %");
              assertThat(limit.pending().from())
                  .isEqualTo(
                      rooms
                          .clock()
                          .instant()
                          .atZone(ZoneOffset.UTC)
                          .toLocalDate()
                          .plusDays(1)
                          .atStartOfDay(ZoneOffset.UTC)
                          .toInstant());
            });
    assertThat(limit("allowedHours"))
        .returns("New entries are made from 09:00 to 17:00.", Limit::sentence);
  }

  @Test
  void theSameOwnPartHasTheSameVersionAndAnotherHasAnother() {
    String before = policy().version();
    state("{\"riskPerTrade\": 0.005}");
    String own = policy().version();
    assertThat(own).matches("crypto-2\\+own-[0-9a-f]{12}").isEqualTo(policy().version());

    String _ =
        rooms
            .get(RuleKeeping.class)
            .write(
                anna,
                new OwnRuleDraft(
                    OwnRuleKind.NO_WEEKEND, new RuleParams(null, null, null, null, null), null));
    assertThat(policy().version()).isNotEqualTo(own).isNotEqualTo(before);
  }

  private void state(String body) {
    rooms
        .get(LimitBook.class)
        .change(anna, rooms.get(JsonMapper.class).readValue(body, OwnLimits.class));
  }

  private Policy policy() {
    return rooms.get(PolicyInForce.class).of(anna);
  }

  private Limit limit(String name) {
    return policy().limits().stream()
        .filter(limit -> limit.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
