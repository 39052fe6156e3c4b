package tradingtwin.coach.http;

/// The body of a call whose signature holds, kept as a request attribute.
public final class CallBody {
  public static final String ATTRIBUTE = "tradingtwin.coach.body";

  private final byte[] bytes;

  /// The body as it came; not copied, since it may have 64 MB and is only read.
  public CallBody(byte[] bytes) {
    this.bytes = bytes;
  }

  public byte[] bytes() {
    return bytes;
  }
}
