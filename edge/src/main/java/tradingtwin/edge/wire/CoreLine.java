package tradingtwin.edge.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.signing.CallSignature;
import tradingtwin.contracts.signing.SigningKey;

/// The signed HTTP line to core: connections are reused, each call has its own nonce, and a
/// call that is safe to repeat is repeated once when the connection broke.
///
/// The thread that makes a call writes and reads it: threads of a client between the two would be
/// woken for each part of it. So many are under way at once as core's machine can work at; the
/// others wait here, and after a while they are told that core is busy. A house that takes more
/// than it can do has no time left for what it promised.
public final class CoreLine implements AutoCloseable {
  private static final Timeout CONNECT_PATIENCE = Timeout.ofSeconds(2);
  private static final int MOST_CONNECTIONS = 10_000;
  private static final byte[] NOTHING = {};
  private static final List<String> PASSED_ON =
      List.of("Retry-After", "Location", "Idempotency-Replayed", "Content-Disposition");

  private final MinimalHttpClient client =
      HttpClients.createMinimal(
          PoolingHttpClientConnectionManagerBuilder.create()
              .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
              .setMaxConnPerRoute(MOST_CONNECTIONS)
              .setMaxConnTotal(MOST_CONNECTIONS)
              .setDefaultConnectionConfig(
                  ConnectionConfig.custom().setConnectTimeout(CONNECT_PATIENCE).build())
              .build());
  private final HttpHost core;
  private final SigningKey key;
  private final InstantSource time;
  private final Crowding crowding;
  private final Semaphore room;

  CoreLine(URI core, SigningKey key, InstantSource time) {
    this(core, key, time, Crowding.DEFAULT);
  }

  CoreLine(URI core, SigningKey key, InstantSource time, Crowding crowding) {
    this.core = HttpHost.create(core);
    this.key = key;
    this.time = time;
    this.crowding = crowding;
    this.room = new Semaphore(crowding.most(), true);
  }

  /// Core's answer, whatever its status.
  ///
  /// @throws CoreUnavailableException when there is none
  public CoreAnswer send(CoreCall call) {
    if (call.file() != null) {
      return sent(call);
    }
    enter();
    try {
      return sent(call);
    } finally {
      room.release();
    }
  }

  private void enter() {
    try {
      if (!room.tryAcquire(crowding.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new CoreUnavailableException("core is busy");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CoreUnavailableException("interrupted before core was asked", e);
    }
  }

  private CoreAnswer sent(CoreCall call) {
    try {
      return once(call);
    } catch (IOException first) {
      return again(call, first);
    }
  }

  /// A call that was not answered in its time is not repeated.
  private CoreAnswer again(CoreCall call, IOException first) {
    if (!call.repeatable() || first instanceof InterruptedIOException) {
      throw new CoreUnavailableException("core did not answer", first);
    }
    try {
      return once(call);
    } catch (IOException second) {
      throw new CoreUnavailableException("core did not answer twice", second);
    }
  }

  private CoreAnswer once(CoreCall call) throws IOException {
    HttpClientContext context = HttpClientContext.create();
    context.setRequestConfig(
        RequestConfig.custom().setResponseTimeout(Timeout.of(call.patience())).build());
    return client.execute(core, request(call), context, CoreLine::answer);
  }

  private ClassicHttpRequest request(CoreCall call) {
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
    ClassicHttpRequest request = new BasicClassicHttpRequest(call.method(), core, call.path());
    request.addHeader(CallSignature.KEY_ID, signature.keyId());
    request.addHeader(CallSignature.TIMESTAMP, signature.timestamp());
    request.addHeader(CallSignature.NONCE, nonce);
    request.addHeader(CallSignature.USER, call.user());
    request.addHeader(CallSignature.SIGNATURE, signature.signature());
    if (!call.contentType().isEmpty()) {
      request.addHeader("Content-Type", call.contentType());
    }
    if (call.token() != null) {
      request.addHeader("Authorization", "Bearer " + call.token());
    }
    call.headers().forEach(request::addHeader);
    request.setEntity(entity(call));
    return request;
  }

  private static @Nullable HttpEntity entity(CoreCall call) {
    LongBody file = call.file();
    if (file != null && file.length() > 0) {
      return new InputStreamEntity(file.content().get(), file.length(), null);
    }
    return call.body().length == 0 ? null : new ByteArrayEntity(call.body(), null);
  }

  private static CoreAnswer answer(ClassicHttpResponse response) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : PASSED_ON) {
      Header header = response.getFirstHeader(name);
      if (header != null) {
        headers.put(name, header.getValue());
      }
    }
    Header type = response.getFirstHeader("Content-Type");
    HttpEntity body = response.getEntity();
    return new CoreAnswer(
        response.getCode(),
        type == null ? "" : type.getValue(),
        body == null ? NOTHING : EntityUtils.toByteArray(body),
        headers);
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }
}
