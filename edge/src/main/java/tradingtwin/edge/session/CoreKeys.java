package tradingtwin.edge.session;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tradingtwin.edge.wire.CoreAnswer;
import tradingtwin.edge.wire.CoreCall;
import tradingtwin.edge.wire.CoreLine;
import tradingtwin.edge.wire.CoreUnavailableException;

/// Core's public keys: fetched when first needed, kept, fetched anew for an unknown key id but at
/// most twice in five seconds, and kept through an outage of core.
final class CoreKeys {
  private static final String PATH = "/.well-known/jwks.json";
  private static final long FRESH = Duration.ofMinutes(5).toMillis();
  private static final long FETCH_PATIENCE = Duration.ofSeconds(10).toMillis();
  private static final long RATE = Duration.ofSeconds(5).toMillis();
  private static final long OUTAGE = Duration.ofHours(4).toMillis();

  private CoreKeys() {}

  static JWKSource<SecurityContext> over(CoreLine core) {
    return JWKSourceBuilder.create(name(), _ -> fetch(core))
        .cache(FRESH, FETCH_PATIENCE)
        .refreshAheadCache(false)
        .rateLimited(RATE)
        .outageTolerant(OUTAGE)
        .build();
  }

  private static Resource fetch(CoreLine core) throws IOException {
    try {
      CoreAnswer answer = core.send(CoreCall.get(PATH));
      if (!answer.good()) {
        throw new IOException("core answered " + answer.status() + " instead of its keys");
      }
      return new Resource(new String(answer.body(), StandardCharsets.UTF_8), "application/json");
    } catch (CoreUnavailableException e) {
      throw new IOException("core did not answer", e);
    }
  }

  /// A name for the library; the fetching is ours.
  private static URL name() {
    try {
      return URI.create("http://core" + PATH).toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("a constant is a URL", e);
    }
  }
}
