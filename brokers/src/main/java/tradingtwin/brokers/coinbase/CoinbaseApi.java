package tradingtwin.brokers.coinbase;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tradingtwin.brokers.BrokerFailure;
import tradingtwin.marketdata.http.PatientHttp;
import tradingtwin.marketdata.http.Reply;

/// Coinbase's API, asked in the name of one connection.
///
/// A key signs each request by the clock. Where ours and Coinbase's differ it goes by theirs,
/// which it asks for when a request is refused.
final class CoinbaseApi {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final CoinbaseEndpoints endpoints;
  private final PatientHttp http;
  private final InstantSource clock;
  private final CoinbaseAccess access;
  private volatile Duration theyAreAhead = Duration.ZERO;

  CoinbaseApi(
      CoinbaseEndpoints endpoints, PatientHttp http, InstantSource clock, CoinbaseAccess access) {
    this.endpoints = endpoints;
    this.http = http;
    this.clock = clock;
    this.access = access;
  }

  /// @param path with its query
  Reply get(String path) {
    URI uri = endpoints.apiBase().resolve(path);
    return switch (access) {
      case CoinbaseAccess.Consent consent ->
          http.get(uri, Map.of("Authorization", "Bearer " + consent.token().value()));
      case CoinbaseAccess.Key held -> signed(uri, held.key());
    };
  }

  /// What a refusal means for this connection. A consent may have run out, a key never does:
  /// where it is not accepted it was taken away.
  BrokerFailure meaning(Reply reply) {
    BrokerFailure failure = CoinbaseErrors.meaning(reply);
    return switch (access) {
      case CoinbaseAccess.Consent _ -> failure;
      case CoinbaseAccess.Key _ ->
          switch (failure) {
            case BrokerFailure.Expired _ -> new BrokerFailure.Revoked();
            case BrokerFailure.MissingScope _ ->
                new BrokerFailure.MissingScope(Set.of(CoinbaseKeys.VIEW));
            default -> failure;
          };
    };
  }

  /// A refusal is asked about once more, with a fresh token by Coinbase's clock. Beside a
  /// wrong clock there is another honest reason: where a connection breaks, Java's client
  /// sends the request again by itself, and Coinbase sees the same token twice.
  private Reply signed(URI uri, CdpKey key) {
    Reply reply = http.get(() -> asked(uri, key));
    if (!(reply instanceof Reply.Answered answered) || answered.status() != 401) {
      return reply;
    }
    askForTheTime();
    return http.get(() -> asked(uri, key));
  }

  private PatientHttp.Asked asked(URI uri, CdpKey key) {
    Instant now = clock.instant().plus(theyAreAhead);
    String token = CdpToken.forGet(key, uri, now, HexFormat.of().formatHex(nonce()));
    return new PatientHttp.Asked(uri, Map.of("Authorization", "Bearer " + token));
  }

  private void askForTheTime() {
    URI time = endpoints.apiBase().resolve("/api/v3/brokerage/time");
    if (http.get(time, Map.of()) instanceof Reply.Answered answered && answered.ok()) {
      JsonNode json = CoinbaseErrors.json(answered.body());
      String seconds = json.path("epochSeconds").asString("");
      if (seconds.matches("\\d{9,12}")) {
        Instant theirs = Instant.ofEpochSecond(Long.parseLong(seconds));
        theyAreAhead = Duration.between(clock.instant(), theirs);
      }
    }
  }

  private static byte[] nonce() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
