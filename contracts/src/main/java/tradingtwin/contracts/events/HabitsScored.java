package tradingtwin.contracts.events;

/// A scoring run replaced the one before: findings, tags, costs and the twin are new, also where
/// the coach has nothing new to say.
///
/// @param tags tags of the run, without denied ones
public record HabitsScored(String runId, String policyVersion, int tags) {}
