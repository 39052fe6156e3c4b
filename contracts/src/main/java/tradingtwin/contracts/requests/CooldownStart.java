package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A pause of new entries, started or lengthened by the trader.
///
/// @param minutes length from now; never shorter than what runs
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CooldownStart(int minutes, @Nullable String reason) {}
