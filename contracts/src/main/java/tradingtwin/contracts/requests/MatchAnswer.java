package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// The trader's answer to which intent a trade belongs to.
///
/// @param intentId absent: to none of them
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MatchAnswer(@Nullable String intentId) {}
