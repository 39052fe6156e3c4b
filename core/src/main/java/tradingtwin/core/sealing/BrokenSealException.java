package tradingtwin.core.sealing;

/// A sealed value that was changed, moved to another place, or sealed with another key.
public final class BrokenSealException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenSealException() {
    super("a sealed value does not open");
  }
}
