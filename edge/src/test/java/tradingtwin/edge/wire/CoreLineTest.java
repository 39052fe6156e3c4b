package tradingtwin.edge.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradingtwin.contracts.signing.SigningKey;

class CoreLineTest {
  private static final Crowding ONE_AT_ONCE = new Crowding(1, Duration.ofMillis(20));

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch mayAnswer = new CountDownLatch(1);
  private final AtomicInteger calls = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer core;
  private CoreLine line;

  @BeforeEach
  void open() throws IOException {
    core = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    core.setExecutor(threads);
    core.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          asked.countDown();
          await(mayAnswer);
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    core.start();
    URI at = URI.create("http://127.0.0.1:" + core.getAddress().getPort());
    line =
        new CoreLine(
            at, new SigningKey("edge-1", new byte[32]), InstantSource.system(), ONE_AT_ONCE);
  }

  @AfterEach
  void close() {
    mayAnswer.countDown();
    line.close();
    core.stop(0);
    threads.close();
  }

  @Test
  void whoFindsNoRoomIsToldAfterAWhileAndCoreIsNotAsked() throws Exception {
    Future<CoreAnswer> first = threads.submit(() -> line.send(CoreCall.get("/slow")));
    await(asked);

    assertThatThrownBy(() -> line.send(CoreCall.get("/next")))
        .isInstanceOf(CoreUnavailableException.class);
    assertThat(calls).hasValue(1);

    mayAnswer.countDown();
    assertThat(first.get(10, TimeUnit.SECONDS).status()).isEqualTo(204);
    assertThat(line.send(CoreCall.get("/next")).status()).isEqualTo(204);
  }

  /// What was asked may be done although nobody said so.
  @Test
  void aCallThatWasNotAnsweredInTimeIsNotRepeated() {
    CoreCall call =
        CoreCall.get("/slow")
            .with(Map.of("Idempotency-Key", "a-key-of-a-page"))
            .waiting(Duration.ofMillis(50));

    assertThatThrownBy(() -> line.send(call)).isInstanceOf(CoreUnavailableException.class);
    assertThat(calls).hasValue(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("it never came");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
