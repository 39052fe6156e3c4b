package tradingtwin.workers.reactions;

/// What a reaction needs is not at hand and takes time to gather: its transaction is given up, and
/// tried once more afterwards.
public final class NotAtHandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Runnable gathering;

  public NotAtHandException(Runnable gathering) {
    super("gathered first", null, false, false);
    this.gathering = gathering;
  }

  void gather() {
    gathering.run();
  }
}
