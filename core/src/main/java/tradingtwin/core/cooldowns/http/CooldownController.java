package tradingtwin.core.cooldowns.http;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.contracts.requests.CooldownStart;
import tradingtwin.contracts.views.Cooldown;
import tradingtwin.contracts.views.Cooldowns;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.session.Identity;

@RestController
@RequestMapping("/internal/v1/cooldowns")
final class CooldownController {
  private final Pauses pauses;

  CooldownController(Pauses pauses) {
    this.pauses = pauses;
  }

  @GetMapping
  Cooldowns cooldowns(Identity identity) {
    return pauses.of(identity.userId());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Cooldown start(Identity identity, @RequestBody CooldownStart wanted) {
    return pauses.start(identity.userId(), wanted);
  }
}
