package tradingtwin.edge.session;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.requests.SessionRenewal;
import tradingtwin.contracts.views.SignedIn;
import tradingtwin.edge.wire.CoreAnswer;
import tradingtwin.edge.wire.CoreCall;
import tradingtwin.edge.wire.CoreLine;
import tradingtwin.edge.wire.CoreUnavailableException;

/// Fresh tokens for old ones. A page asks with many requests at once; core is asked once, and the
/// stragglers of the next seconds get the same answer.
final class Renewals implements AutoCloseable {
  private static final String PATH = "/internal/v1/auth/renew";
  private static final Duration STRAGGLERS = Duration.ofSeconds(20);
  private static final int MOST = 10_000;
  private static final int REFUSED = 401;

  private final JsonMapper json = ContractJson.tolerant();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AsyncCache<String, Optional<SignedIn>> flights;
  private final CoreLine core;

  Renewals(CoreLine core) {
    this.core = core;
    this.flights =
        Caffeine.newBuilder()
            .executor(threads)
            .expireAfterWrite(STRAGGLERS)
            .maximumSize(MOST)
            .buildAsync();
  }

  /// The renewed session, or empty when it has ended.
  ///
  /// @throws CoreUnavailableException when core cannot say
  Optional<SignedIn> of(String token) {
    CompletableFuture<Optional<SignedIn>> flight = flights.get(token, this::ask);
    try {
      return flight.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof CoreUnavailableException away) {
        throw away;
      }
      throw e;
    }
  }

  private Optional<SignedIn> ask(String token) {
    CoreAnswer answer =
        core.send(CoreCall.post(PATH, json.writeValueAsBytes(new SessionRenewal(token))));
    if (answer.status() == REFUSED) {
      return Optional.empty();
    }
    if (!answer.good()) {
      throw new CoreUnavailableException("core answered " + answer.status() + " to a renewal");
    }
    return Optional.of(
        SignIns.read(answer.body())
            .orElseThrow(() -> new CoreUnavailableException("core's renewal cannot be read")));
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
