package tradingtwin.core.correlation;

/// The name of the request with which the present work began.
public final class Correlation {
  private static final ScopedValue<String> NAME = ScopedValue.newInstance();

  private Correlation() {}

  /// The name; empty when nobody gave one.
  public static String present() {
    return NAME.orElse("");
  }

  /// Does work under a name, and gives back what it gives back.
  public static <T, X extends Throwable> T under(
      String name, ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(NAME, name).call(work);
  }
}
