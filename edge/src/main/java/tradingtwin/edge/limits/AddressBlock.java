package tradingtwin.edge.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/// The part of an address that one customer owns: an IPv4 address, or the first 64 bits of IPv6.
final class AddressBlock {
  private static final int OWNED_BYTES = 8;

  private AddressBlock() {}

  /// @param literal as the server saw it; never a name, so nothing is looked up
  static String of(String literal) {
    if (literal.indexOf(':') < 0) {
      return literal;
    }
    try {
      return InetAddress.getByName(literal) instanceof Inet6Address six
          ? HexFormat.of().formatHex(six.getAddress(), 0, OWNED_BYTES)
          : literal;
    } catch (UnknownHostException e) {
      return literal;
    }
  }
}
