package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pauses of new entries, newest first, by server time.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cooldowns(Instant now, @Nullable Cooldown active, List<Cooldown> past) {
  public Cooldowns {
    past = List.copyOf(past);
  }
}
