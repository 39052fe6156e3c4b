package tradingtwin.workers.scoring.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.requests.ReflectRequest;
import tradingtwin.contracts.signing.SigningKey;
import tradingtwin.workers.queue.HopelessException;
import tradingtwin.workers.queue.RetryLaterException;

class HttpCoachTest {
  private static final SigningKey KEY = new SigningKey("workers-1", new byte[32]);

  private HttpServer coach;
  private volatile int status;

  @BeforeEach
  void open() throws IOException {
    coach = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    coach.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    coach.start();
  }

  @AfterEach
  void close() {
    coach.stop(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 413, 415, 422})
  void aRefusedQuestionIsNotAskedAgain(int refusal) {
    status = refusal;
    assertThatThrownBy(this::ask)
        .isInstanceOf(HopelessException.class)
        .hasMessageContaining("the fills are stored");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 409, 429, 500, 502, 503})
  void whatMayPassIsAskedAgainLater(int outage) {
    status = outage;
    assertThatThrownBy(this::ask).isInstanceOf(RetryLaterException.class);
  }

  @Test
  void aCoachThatIsNotThereIsAskedAgainLater() {
    coach.stop(0);
    assertThatThrownBy(this::ask).isInstanceOf(RetryLaterException.class);
  }

  private void ask() {
    var _ =
        new HttpCoach(
                URI.create("http://127.0.0.1:" + coach.getAddress().getPort()),
                KEY,
                ContractJson.strict(),
                InstantSource.system())
            .reflect(new ReflectRequest("UTC", List.of(), List.of()));
  }
}
