package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A change of an own rule; absent fields stay.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnRuleChange(
    @Nullable RuleParams params, @Nullable String name, @Nullable Boolean active) {}
