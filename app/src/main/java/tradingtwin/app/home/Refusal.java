package tradingtwin.app.home;

import org.jspecify.annotations.Nullable;

/// A reason not to go on, in one sentence for the person at the terminal.
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Refusal(String sentence) {
    this(sentence, null);
  }

  public Refusal(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  /// The sentence.
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
