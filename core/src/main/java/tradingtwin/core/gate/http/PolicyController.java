package tradingtwin.core.gate.http;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.contracts.requests.OwnLimits;
import tradingtwin.contracts.views.Policy;
import tradingtwin.core.gate.PolicyInForce;
import tradingtwin.core.limits.LimitBook;
import tradingtwin.core.session.Identity;

@RestController
@RequestMapping("/internal/v1/policy")
final class PolicyController {
  private final PolicyInForce policy;
  private final LimitBook limits;

  PolicyController(PolicyInForce policy, LimitBook limits) {
    this.policy = policy;
    this.limits = limits;
  }

  @GetMapping
  Policy policy(Identity identity) {
    return policy.of(identity.userId());
  }

  @PatchMapping
  Policy change(Identity identity, @RequestBody OwnLimits wanted) {
    limits.change(identity.userId(), wanted);
    return policy.of(identity.userId());
  }
}
