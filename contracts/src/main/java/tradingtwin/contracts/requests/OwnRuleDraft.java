package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.OwnRuleKind;

/// A rule of the trader's own.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnRuleDraft(OwnRuleKind kind, RuleParams params, @Nullable String name) {}
