package tradingtwin.contracts.words;

/// The trader's own word on whether the plan was kept.
public enum FollowedPlan {
  YES,
  PARTLY,
  NO
}
