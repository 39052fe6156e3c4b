package tradingtwin.core.pictures;

/// A file that is not a picture of a known format, or not a whole one. Its reason is for the
/// trader.
public final class NoPictureException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  NoPictureException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /// Why, for the trader.
  public String reason() {
    return reason;
  }

  static NoPictureException broken(Picture.Kind kind) {
    return new NoPictureException("This " + kind + " file is broken or cut short.");
  }
}
