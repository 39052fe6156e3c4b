package tradingtwin.workers.queue;

/// The work can never be done as it was asked; the message is for the trader.
public final class HopelessException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public HopelessException(String words) {
    super(words);
  }
}
