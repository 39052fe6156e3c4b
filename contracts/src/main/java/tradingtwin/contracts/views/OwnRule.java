package tradingtwin.contracts.views;

import java.time.Instant;
import tradingtwin.contracts.requests.RuleParams;
import tradingtwin.contracts.words.OwnRuleKind;

/// A rule of the trader's own with how it was kept.
///
/// @param sentence the rule in words
/// @param keptDays trading days of the last 30 on which it was kept
/// @param brokenDays trading days of the last 30 on which it was broken
public record OwnRule(
    String ruleId,
    OwnRuleKind kind,
    RuleParams params,
    String name,
    String sentence,
    boolean active,
    int keptDays,
    int brokenDays,
    Instant createdAt) {}
