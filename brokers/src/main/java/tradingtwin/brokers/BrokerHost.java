package tradingtwin.brokers;

import java.net.URI;
import java.util.Set;

/// Where our calls to a broker may go: its own hosts over HTTPS, or this machine.
///
/// Nothing that a trader types ever becomes part of a host; this holds what an operator
/// configures to the same list, so that no setting turns us into somebody's way into a
/// network.
public final class BrokerHost {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private BrokerHost() {}

  /// @param hosts the broker's own
  /// @throws IllegalArgumentException when the address leads elsewhere
  public static URI require(URI uri, Set<String> hosts) {
    String host = uri.getHost();
    boolean plain =
        host != null
            && uri.getRawUserInfo() == null
            && uri.getRawFragment() == null
            && uri.getRawQuery() == null;
    boolean theirs =
        plain && "https".equals(uri.getScheme()) && hosts.contains(host) && uri.getPort() == -1;
    boolean ours = plain && "http".equals(uri.getScheme()) && LOOPBACK.contains(host);
    if (!theirs && !ours) {
      throw new IllegalArgumentException(
          "a broker is reached at one of " + hosts + " over https, or on loopback: " + uri);
    }
    return uri;
  }
}
