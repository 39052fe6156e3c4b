package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of fills, newest first.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Trades(List<Trade> trades, @Nullable String nextCursor, int total) {
  public Trades {
    trades = List.copyOf(trades);
  }
}
