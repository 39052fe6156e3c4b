package tradingtwin.core.intents.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.requests.IntentOutcome;
import tradingtwin.contracts.requests.OverrideRequest;
import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.contracts.views.GateOverride;
import tradingtwin.contracts.views.Intent;
import tradingtwin.contracts.views.IntentAccepted;
import tradingtwin.core.idempotency.http.KeyedAnswers;
import tradingtwin.core.intents.DeclaringIntents;
import tradingtwin.core.intents.Intents;
import tradingtwin.core.intents.Overrides;
import tradingtwin.core.session.Identity;

@RestController
@RequestMapping("/internal/v1/pretrade-intents")
final class IntentController {
  private final DeclaringIntents declaring;
  private final Intents intents;
  private final Overrides overrides;
  private final KeyedAnswers answers;
  private final JsonMapper json;

  IntentController(
      DeclaringIntents declaring,
      Intents intents,
      Overrides overrides,
      KeyedAnswers answers,
      JsonMapper json) {
    this.declaring = declaring;
    this.intents = intents;
    this.overrides = overrides;
    this.answers = answers;
    this.json = json;
  }

  @PostMapping
  ResponseEntity<byte[]> declare(
      Identity identity,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody PretradeIntent declared) {
    return answers.accepted(
        identity.userId(),
        key,
        "intent|" + json.writeValueAsString(declared),
        () -> new IntentAccepted(declaring.declare(identity.userId(), declared)));
  }

  @GetMapping
  tradingtwin.contracts.views.Intents page(
      Identity identity,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor,
      @RequestParam(name = "limit", defaultValue = "50") int limit) {
    return intents.page(identity.userId(), cursor, limit);
  }

  @GetMapping("/{id}")
  Intent one(Identity identity, @PathVariable("id") String intentId) {
    return intents.get(identity.userId(), intentId);
  }

  @PostMapping("/{id}/evaluations")
  @ResponseStatus(HttpStatus.ACCEPTED)
  IntentAccepted askAgain(Identity identity, @PathVariable("id") String intentId) {
    declaring.askAgain(identity.userId(), intentId);
    return new IntentAccepted(intentId);
  }

  @PostMapping("/{id}/outcome")
  Intent outcome(
      Identity identity, @PathVariable("id") String intentId, @RequestBody IntentOutcome said) {
    declaring.outcome(identity.userId(), intentId, said);
    return intents.get(identity.userId(), intentId);
  }

  @PostMapping("/{id}/overrides")
  @ResponseStatus(HttpStatus.ACCEPTED)
  GateOverride override(
      Identity identity, @PathVariable("id") String intentId, @RequestBody OverrideRequest wanted) {
    return overrides.request(identity.userId(), intentId, wanted);
  }
}
