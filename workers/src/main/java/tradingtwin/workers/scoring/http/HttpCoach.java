package tradingtwin.workers.scoring.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.contracts.requests.GateWordsRequest;
import tradingtwin.contracts.requests.JournalWordsRequest;
import tradingtwin.contracts.requests.ReflectRequest;
import tradingtwin.contracts.signing.CallSignature;
import tradingtwin.contracts.signing.SigningKey;
import tradingtwin.contracts.views.BiasReport;
import tradingtwin.contracts.views.GateWords;
import tradingtwin.contracts.views.JournalWords;
import tradingtwin.contracts.views.Wordings;
import tradingtwin.workers.queue.HopelessException;
import tradingtwin.workers.queue.RetryLaterException;
import tradingtwin.workers.scoring.Coach;

/// The coach service over HTTP.
///
/// A refusal of the question itself is final: the same question would be refused again. Anything
/// else that is no answer is a reason to ask again later, a refused signature too: a clock or key
/// may be on its way to being right. Each call has a name of its own, so that two traders may ask
/// the same in one second.
final class HttpCoach implements Coach {
  private static final Logger LOG = LoggerFactory.getLogger(HttpCoach.class);
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration A_MOMENT = Duration.ofSeconds(1);
  private static final String AWAY = "The coach does not answer at the moment.";
  private static final String REFUSED =
      "The coach could not work on this record, so it was not scored; the fills are stored.";

  /// Malformed, no such door, too large, not JSON, against the schema.
  private static final Set<Integer> FINAL = Set.of(400, 404, 405, 413, 415, 422);

  private final URI base;
  private final SigningKey key;
  private final JsonMapper json;
  private final InstantSource clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  HttpCoach(URI base, SigningKey key, JsonMapper json, InstantSource clock) {
    this.base = base;
    this.key = key;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public BiasReport score(BiasScoreRequest request) {
    return json.readValue(post("/v1/bias/score", request), BiasReport.class);
  }

  @Override
  public Wordings reflect(ReflectRequest request) {
    return json.readValue(post("/v1/nlg/reflect", request), Wordings.class);
  }

  @Override
  public GateWords gate(GateWordsRequest request) {
    return json.readValue(post("/v1/nlg/gate", request, A_MOMENT), GateWords.class);
  }

  @Override
  public JournalWords journal(JournalWordsRequest request) {
    return json.readValue(post("/v1/nlg/journal", request, A_MOMENT), JournalWords.class);
  }

  private byte[] post(String path, Object request) {
    return post(path, request, PATIENCE);
  }

  private byte[] post(String path, Object request, Duration patience) {
    byte[] body = json.writeValueAsBytes(request);
    String nonce = Ulid.next();
    CallSignature signature =
        CallSignature.of(
            new CallSignature.Call("POST", path, body, nonce, ""), key, clock.instant());
    HttpRequest call =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(patience)
            .header("Content-Type", "application/json")
            .header(CallSignature.KEY_ID, signature.keyId())
            .header(CallSignature.TIMESTAMP, signature.timestamp())
            .header(CallSignature.SIGNATURE, signature.signature())
            .header(CallSignature.NONCE, nonce)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(call, HttpResponse.BodyHandlers.ofByteArray());
      if (FINAL.contains(answer.statusCode())) {
        LOG.error("the coach refuses {} with {}", path, answer.statusCode());
        throw new HopelessException(REFUSED);
      }
      if (answer.statusCode() != 200) {
        LOG.warn("the coach answers {} with {}", path, answer.statusCode());
        throw new RetryLaterException(AWAY, Duration.ZERO);
      }
      return answer.body();
    } catch (IOException e) {
      LOG.warn("the coach cannot be asked {}: {}", path, e.toString());
      throw new RetryLaterException(AWAY, Duration.ZERO);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetryLaterException(AWAY, Duration.ZERO);
    }
  }
}
