package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.FrictionKind;
import tradingtwin.contracts.words.GateRule;
import tradingtwin.contracts.words.TaskStatus;

/// A small thing to do before the gate is asked again.
///
/// @param text what it asks, linted
/// @param readyAt server time before which it cannot be done
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FrictionTask(
    String taskId,
    @Nullable String intentId,
    FrictionKind kind,
    GateRule rule,
    String text,
    TaskStatus status,
    @Nullable Instant readyAt,
    Instant createdAt,
    @Nullable Instant doneAt,
    @Nullable String answer) {}
