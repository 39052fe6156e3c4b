package tradingtwin.core.callers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.views.SignedIn;
import tradingtwin.core.ServedCore;
import tradingtwin.core.ServedCore.Reply;
import tradingtwin.core.database.TenantDatabase;

/// A session that cannot be looked up is neither good nor bad.
class DatabaseAwayTest {
  @Test
  void aCallIsToldToComeAgainWhenItsSessionCannotBeLookedUp() {
    try (ServedCore core = ServedCore.start(URI.create("http://localhost:1"))) {
      SignedIn anna = core.register("anna@example.com");
      core.part(TenantDatabase.class).close();

      Reply reply = core.get("/internal/v1/coach/messages").as(anna).send();

      assertThat(reply.status()).isEqualTo(ProblemCode.UNAVAILABLE.status());
      assertThat(core.json(reply).path("type").asString())
          .isEqualTo(ProblemCode.UNAVAILABLE.type());
    }
  }
}
