package tradingtwin.brokers.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;

/// How the pretend Coinbase is set up.
///
/// @param port loopback port; 0 takes a free one
/// @param appName named on the consent page
/// @param redirectUris the only addresses a trader is sent back to
/// @param folder where grants are kept, so that a restart keeps connections alive
/// @param busyEvery every so many-th API request is answered 429 with `Retry-After: 1`; 0 for
///     only the one early in each listing of fills; below 0 for never
public record SandboxSettings(
    int port,
    String appName,
    String clientId,
    String clientSecret,
    Set<URI> redirectUris,
    Path folder,
    int busyEvery) {

  public SandboxSettings {
    redirectUris = Set.copyOf(redirectUris);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is 0 to 65535: " + port);
    }
    if (clientId.isBlank() || clientSecret.isBlank() || appName.isBlank()) {
      throw new IllegalArgumentException("the app has a name, a client id and a secret");
    }
  }

  @Override
  public String toString() {
    return "SandboxSettings[port=" + port + ", clientId=" + clientId + ", secret hidden]";
  }
}
