package tradingtwin.contracts.views;

import java.util.List;

/// Schedules of purchases, newest first.
public record BuyingPlans(List<BuyingPlan> plans) {
  public BuyingPlans {
    plans = List.copyOf(plans);
  }
}
