package tradingtwin.core.biases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tradingtwin.contracts.views.SignedIn;
import tradingtwin.core.ServedCore;
import tradingtwin.core.ServedCore.Reply;
import tradingtwin.core.database.TenantDatabase;

/// What an operator sees of the traders' words on tags.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedbackCountsTest {
  private static final String ROUTE = "/internal/v1/ops/feedback-counts";
  private ServedCore core;

  @BeforeAll
  void start() {
    core = ServedCore.start(URI.create("http://localhost:1"));
    count("bias-1", "REVENGE", "not_true", 3);
    count("bias-1", "FOMO", "true", 1);
    count("bias-2", "REVENGE", "not_true", 0);
  }

  @AfterAll
  void close() {
    core.close();
  }

  @Test
  void wordsAreCountedByRuleSetAndHabit() {
    Reply reply = core.get(ROUTE).send();
    assertThat(reply.status()).isEqualTo(200);
    JsonNode counts = core.json(reply).path("counts");
    assertThat(counts).hasSize(2);
    assertThat(counts.get(0).path("label").asString()).isEqualTo("FOMO");
    assertThat(counts.get(1).path("policyVersion").asString()).isEqualTo("bias-1");
    assertThat(counts.get(1).path("verdict").asString()).isEqualTo("not_true");
    assertThat(counts.get(1).path("tags").asLong()).isEqualTo(3);
  }

  @Test
  void nobodyIsNamed() {
    SignedIn anna = core.register("anna@example.com");
    assertThat(core.get(ROUTE).send().body()).doesNotContain(anna.account().userId());
  }

  @Test
  void onlyAPartOfTheHouseMayAsk() {
    assertThat(core.get(ROUTE).unsigned().send().status()).isEqualTo(403);
  }

  private void count(String policy, String label, String verdict, int tags) {
    int _ =
        core.part(TenantDatabase.class)
            .jdbc()
            .sql("insert into bias_feedback_counts values (:label, :policy, :verdict, :tags)")
            .param("label", label)
            .param("policy", policy)
            .param("verdict", verdict)
            .param("tags", tags)
            .update();
  }
}
