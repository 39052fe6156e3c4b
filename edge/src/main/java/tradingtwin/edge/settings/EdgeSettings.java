package tradingtwin.edge.settings;

import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import tradingtwin.contracts.signing.SigningKey;

/// What the front door is told at its start, `twin.edge.*`.
///
/// @param coreUrl where core listens
/// @param redisUrl with the password, `redis://:password@host:port`
/// @param keyId name of the key that signs calls to core
/// @param keySecret hex, at least 32 bytes
/// @param csrfSecret hex, at least 32 bytes; the same on every edge
/// @param publicOrigin scheme, host and port as the browser shows them
/// @param allowedHosts accepted `Host` values, with a port or for any port; the public origin's
///     is always one
@ConfigurationProperties("twin.edge")
public record EdgeSettings(
    URI coreUrl,
    String redisUrl,
    String keyId,
    String keySecret,
    String csrfSecret,
    URI publicOrigin,
    @Nullable List<String> allowedHosts) {
  private static final int LEAST_BYTES = 32;

  public EdgeSettings {
    if (publicOrigin.getHost() == null || !publicOrigin.getRawPath().isEmpty()) {
      throw new IllegalArgumentException("public-origin is scheme://host[:port], without a path");
    }
    if (HexFormat.of().parseHex(csrfSecret).length < LEAST_BYTES) {
      throw new IllegalArgumentException("csrf-secret needs at least 32 bytes in hex");
    }
    allowedHosts = allowedHosts == null ? List.of() : lower(allowedHosts);
  }

  public SigningKey signingKey() {
    return new SigningKey(keyId, HexFormat.of().parseHex(keySecret));
  }

  public byte[] csrfKey() {
    return HexFormat.of().parseHex(csrfSecret);
  }

  /// Whether the public address is reached over TLS, whoever ends it.
  public boolean tls() {
    return "https".equals(publicOrigin.getScheme());
  }

  /// Whether a `Host` header names us.
  public boolean knowsHost(String host) {
    String asked = host.toLowerCase(Locale.ROOT);
    List<String> known = java.util.Objects.requireNonNull(allowedHosts);
    return asked.equals(publicOrigin.getAuthority().toLowerCase(Locale.ROOT))
        || known.contains(asked)
        || known.contains(asked.replaceFirst(":\\d{1,5}$", ""));
  }

  private static List<String> lower(List<String> hosts) {
    return hosts.stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).toList();
  }

  @Override
  public String toString() {
    return "EdgeSettings[core=" + coreUrl + ", origin=" + publicOrigin + "]";
  }
}
