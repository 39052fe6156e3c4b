package tradingtwin.contracts.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Payload of score.bias.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScoreBias(
    String jobId, String userId, int tradesVersion, @Nullable String importId) {}
