package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.Persona;

/// What the trader may change about their account; absent fields stay.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountSettings(
    @Nullable String displayName,
    @Nullable String timeZone,
    @Nullable String currency,
    @Nullable Persona persona) {}
