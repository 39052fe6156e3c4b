package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The twin's curve of the latest scoring run; empty before the first one, without curve while
/// there is too little data.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Twin(@Nullable Instant scoredAt, @Nullable TwinCurve curve) {}
