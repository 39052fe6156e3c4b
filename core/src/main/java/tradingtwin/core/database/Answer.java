package tradingtwin.core.database;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a statement of a [Bundle] brought; there once the bundle was sent.
public final class Answer<T> {
  private @Nullable T value;

  Answer() {}

  void came(T answer) {
    this.value = answer;
  }

  /// @throws NullPointerException while the bundle was not sent
  public T get() {
    return Objects.requireNonNull(value, "the bundle was not sent");
  }
}
