package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What a broker's consent page sent back; edge hands it to core.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OauthCallback(String state, @Nullable String code, @Nullable String error) {}
