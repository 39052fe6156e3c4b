package tradingtwin.core.session.http;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.Sessions;
import tradingtwin.core.session.Identity;
import tradingtwin.core.session.SessionLedger;
import tradingtwin.core.session.Tokens;

@RestController
final class SessionController {
  private final SessionLedger sessions;
  private final Tokens tokens;
  private final JsonMapper json;

  SessionController(SessionLedger sessions, Tokens tokens, JsonMapper json) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.json = json;
  }

  @GetMapping("/.well-known/jwks.json")
  JsonNode keys() {
    return json.readTree(tokens.jwks());
  }

  @GetMapping("/healthz")
  Map<String, String> alive() {
    return Map.of("status", "ok");
  }

  @GetMapping("/internal/v1/auth/sessions")
  Sessions list(Identity identity) {
    return sessions.list(identity);
  }

  @DeleteMapping("/internal/v1/auth/sessions/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(Identity identity, @PathVariable("id") String sessionId) {
    if (!sessions.end(identity.userId(), sessionId)) {
      throw RefusedException.of(ProblemCode.NOT_FOUND);
    }
  }

  @PostMapping("/internal/v1/auth/logout")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void logout(Identity identity) {
    boolean _ = sessions.end(identity.userId(), identity.sessionId());
  }
}
