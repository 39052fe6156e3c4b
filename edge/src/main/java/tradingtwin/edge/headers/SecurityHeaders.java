package tradingtwin.edge.headers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import tradingtwin.edge.settings.EdgeSettings;

/// The headers on every answer, whatever it answers.
public final class SecurityHeaders {

  /// What a page of ours may load and do: our own files, our own API, nothing inline.
  public static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "manifest-src 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
          "object-src 'none'",
          "require-trusted-types-for 'script'",
          "trusted-types 'none'");

  private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";
  private static final String NO_DEVICE =
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
          + " magnetometer=(), microphone=(), midi=(), payment=(), usb=(), interest-cohort=()";

  private final Map<String, String> headers = new LinkedHashMap<>();

  public SecurityHeaders(EdgeSettings settings) {
    headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Permissions-Policy", NO_DEVICE);
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    if (settings.tls()) {
      headers.put("Strict-Transport-Security", TWO_YEARS);
    }
  }

  public void each(BiConsumer<String, String> setHeader) {
    headers.forEach(setHeader);
  }
}
