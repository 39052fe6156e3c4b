package tradingtwin.app.house;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Set;
import tradingtwin.brokers.sandbox.SandboxBinance;
import tradingtwin.brokers.sandbox.SandboxCoinbase;
import tradingtwin.brokers.sandbox.SandboxSettings;

/// The pretend brokers of the laptop, and our registration with one of them.
final class SandboxParts {
  static final String CLIENT_ID = "trading-twin-laptop";
  private static final int BUSY_ONCE_A_LISTING = 0;

  private SandboxParts() {}

  /// Both pretend brokers; closing ends both.
  static AutoCloseable start(Wiring wiring, InstantSource clock) throws IOException {
    SandboxBinance binance =
        SandboxBinance.start(wiring.sandboxBinance().getPort(), wiring.sandboxFolder(), clock);
    try {
      SandboxCoinbase coinbase = coinbase(wiring, clock);
      return () -> {
        coinbase.close();
        binance.close();
      };
    } catch (IOException e) {
      binance.close();
      throw e;
    }
  }

  private static SandboxCoinbase coinbase(Wiring wiring, InstantSource clock) throws IOException {
    return SandboxCoinbase.start(
        new SandboxSettings(
            wiring.sandbox().getPort(),
            "Trading Twin",
            CLIENT_ID,
            clientSecret(wiring),
            Set.of(redirectUri(wiring)),
            wiring.sandboxFolder(),
            BUSY_ONCE_A_LISTING),
        clock);
  }

  static String clientSecret(Wiring wiring) {
    return wiring.secrets().password("sandbox-client-secret");
  }

  /// Where the pretend broker sends the trader back to.
  static URI redirectUri(Wiring wiring) {
    return wiring.publicUrl().resolve("/api/v1/brokers/coinbase/callback");
  }
}
