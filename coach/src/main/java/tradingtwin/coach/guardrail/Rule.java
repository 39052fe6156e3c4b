package tradingtwin.coach.guardrail;

import java.util.List;
import java.util.regex.Pattern;

/// One thing that no sentence may contain.
///
/// @param id its name, for example `price-target`
/// @param reason what it is for, in words
/// @param asWritten patterns tried on the text as it was written
/// @param asRead patterns tried on every reading of the text
public record Rule(String id, String reason, List<Pattern> asWritten, List<Pattern> asRead) {
  public Rule {
    asWritten = List.copyOf(asWritten);
    asRead = List.copyOf(asRead);
    if (id.isBlank() || reason.isBlank() || asWritten.size() + asRead.size() == 0) {
      throw new IllegalArgumentException("a rule needs a name, a reason and a pattern: " + id);
    }
  }
}
