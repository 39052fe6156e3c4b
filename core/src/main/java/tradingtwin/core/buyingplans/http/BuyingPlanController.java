package tradingtwin.core.buyingplans.http;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.contracts.requests.BuyingPlanDraft;
import tradingtwin.contracts.views.BuyingPlan;
import tradingtwin.core.buyingplans.BuyingPlans;
import tradingtwin.core.session.Identity;

@RestController
@RequestMapping("/internal/v1/buying-plans")
final class BuyingPlanController {
  private final BuyingPlans plans;

  BuyingPlanController(BuyingPlans plans) {
    this.plans = plans;
  }

  @GetMapping
  tradingtwin.contracts.views.BuyingPlans all(Identity identity) {
    return plans.all(identity.userId());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  BuyingPlan state(Identity identity, @RequestBody BuyingPlanDraft draft) {
    return plans.state(identity.userId(), draft);
  }

  @PostMapping("/{id}/keep")
  BuyingPlan keep(Identity identity, @PathVariable("id") String planId) {
    return plans.keep(identity.userId(), planId);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void giveUp(Identity identity, @PathVariable("id") String planId) {
    plans.giveUp(identity.userId(), planId);
  }
}
