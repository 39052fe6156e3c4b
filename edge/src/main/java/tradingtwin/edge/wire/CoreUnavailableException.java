package tradingtwin.edge.wire;

/// Core did not answer, or not in a way that can be understood.
public final class CoreUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CoreUnavailableException(String what, Throwable cause) {
    super(what, cause);
  }

  public CoreUnavailableException(String what) {
    super(what);
  }
}
