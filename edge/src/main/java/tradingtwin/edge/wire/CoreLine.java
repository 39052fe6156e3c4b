package tradingtwin.edge.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.signing.CallSignature;
import tradingtwin.contracts.signing.SigningKey;

/// The signed HTTP line to core: connections are reused, each call has its own nonce, and a
/// call that is safe to repeat is repeated once when the connection broke.
public final class CoreLine implements AutoCloseable {
  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(2);
  private static final List<String> PASSED_ON =
      List.of("Retry-After", "Location", "Idempotency-Replayed", "Content-Disposition");

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI core;
  private final SigningKey key;
  private final InstantSource time;

  CoreLine(URI core, SigningKey key, InstantSource time) {
    this.core = core;
    this.key = key;
    this.time = time;
  }

  /// Core's answer, whatever its status.
  ///
  /// @throws CoreUnavailableException when there is none
  public CoreAnswer send(CoreCall call) {
    try {
      return once(call);
    } catch (IOException first) {
      return again(call, first);
    }
  }

  private CoreAnswer again(CoreCall call, IOException first) {
    if (!call.repeatable() || first instanceof java.net.http.HttpTimeoutException) {
      throw new CoreUnavailableException("core did not answer", first);
    }
    try {
      return once(call);
    } catch (IOException second) {
      throw new CoreUnavailableException("core did not answer twice", second);
    }
  }

  private CoreAnswer once(CoreCall call) throws IOException {
    try {
      return answer(client.send(request(call), BodyHandlers.ofByteArray()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CoreUnavailableException("interrupted while core was asked", e);
    }
  }

  private HttpRequest request(CoreCall call) {
    String nonce = Ulid.next();
    CallSignature signature =
        CallSignature.of(
            new CallSignature.Call(
                call.method(),
                call.path(),
                call.body(),
                nonce,
                call.user(),
                call.file() == null ? null : call.file().digest()),
            key,
            time.instant());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(core.resolve(call.path()))
            .timeout(call.patience())
            .header(CallSignature.KEY_ID, signature.keyId())
            .header(CallSignature.TIMESTAMP, signature.timestamp())
            .header(CallSignature.NONCE, nonce)
            .header(CallSignature.USER, call.user())
            .header(CallSignature.SIGNATURE, signature.signature())
            .method(call.method(), publisher(call));
    if (!call.contentType().isEmpty()) {
      request.header("Content-Type", call.contentType());
    }
    if (call.token() != null) {
      request.header("Authorization", "Bearer " + call.token());
    }
    call.headers().forEach(request::header);
    return request.build();
  }

  private static HttpRequest.BodyPublisher publisher(CoreCall call) {
    LongBody file = call.file();
    if (file != null && file.length() > 0) {
      return BodyPublishers.fromPublisher(
          BodyPublishers.ofInputStream(file.content()), file.length());
    }
    return call.body().length == 0
        ? BodyPublishers.noBody()
        : BodyPublishers.ofByteArray(call.body());
  }

  private static CoreAnswer answer(HttpResponse<byte[]> response) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : PASSED_ON) {
      response.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
    }
    return new CoreAnswer(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        response.body(),
        headers);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
