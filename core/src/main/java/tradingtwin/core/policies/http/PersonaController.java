package tradingtwin.core.policies.http;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.contracts.views.Personas;
import tradingtwin.core.policies.PersonaPolicies;
import tradingtwin.core.session.Identity;

@RestController
@RequestMapping("/internal/v1/personas")
final class PersonaController {
  private final PersonaPolicies policies;

  PersonaController(PersonaPolicies policies) {
    this.policies = policies;
  }

  @GetMapping
  Personas personas(Identity identity) {
    return policies.all(identity.userId());
  }
}
