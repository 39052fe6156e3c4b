package tradingtwin.core.demo;

import tradingtwin.contracts.views.SignedIn;
import tradingtwin.core.account.SigningIn;
import tradingtwin.core.session.Device;

/// Opening a demo account: an account of its own, with the demo fills on their way through the
/// same import as everybody's.
public final class OpeningDemo {
  private final SigningIn signingIn;
  private final DemoFills fills;

  OpeningDemo(SigningIn signingIn, DemoFills fills) {
    this.signingIn = signingIn;
    this.fills = fills;
  }

  public SignedIn open(Device device) {
    fills.requireShipped();
    SignedIn opened = signingIn.demo(device);
    String _ = fills.bring(opened.account().userId());
    return opened;
  }
}
