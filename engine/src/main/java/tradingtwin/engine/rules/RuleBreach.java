package tradingtwin.engine.rules;

import java.time.Instant;
import tradingtwin.engine.matching.EntryId;

/// One of the trader's own rules, broken by an entry.
///
/// @param ruleId the rule
/// @param entry the entry
/// @param at when it was made
public record RuleBreach(String ruleId, EntryId entry, Instant at) {}
