package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.Persona;

/// A new account.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Register(
    String email, String password, @Nullable String timeZone, @Nullable Persona persona) {}
