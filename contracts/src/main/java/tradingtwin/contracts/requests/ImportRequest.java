package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Import fills from a connection.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportRequest(String connectionId, @Nullable Instant since) {}
