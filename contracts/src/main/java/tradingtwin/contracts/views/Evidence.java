package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A trade or a number behind a reflection.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(Kind kind, String name, String text, @Nullable SpokenTrade trade) {

  /// What stands behind the sentence.
  public enum Kind {
    TRADE,
    NUMBER
  }
}
