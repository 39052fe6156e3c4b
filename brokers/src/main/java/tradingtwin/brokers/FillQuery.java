package tradingtwin.brokers;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A question for one page of fills: those since a moment, from where the last page ended.
///
/// @param since the same on every page of one reading; an adapter may answer with older fills too
/// @param cursor where the page before this one ended; null on the first page
public record FillQuery(Instant since, @Nullable String cursor) {

  public FillQuery {
    Objects.requireNonNull(since, "since");
  }

  public static FillQuery since(Instant since) {
    return new FillQuery(since, null);
  }

  public FillQuery after(String cursor) {
    return new FillQuery(since, cursor);
  }
}
