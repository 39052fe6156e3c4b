package tradingtwin.brokers.coinbase;

import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tradingtwin.brokers.BrokerFailure;
import tradingtwin.marketdata.http.Reply;

/// What Coinbase means by a refusal. It speaks three dialects (v2, v3, OAuth) and plain text.
final class CoinbaseErrors {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private CoinbaseErrors() {}

  static BrokerFailure meaning(Reply reply) {
    return switch (reply) {
      case Reply.Busy busy -> new BrokerFailure.RateLimited(busy.retryAfter());
      case Reply.Unreachable gone -> new BrokerFailure.Unavailable(gone.reason());
      case Reply.Answered answered -> refusal(answered);
    };
  }

  private static BrokerFailure refusal(Reply.Answered answered) {
    String said = code(answered.body());
    return switch (answered.status()) {
      case 401 ->
          said.contains("revoked") ? new BrokerFailure.Revoked() : new BrokerFailure.Expired();
      case 403 ->
          said.contains("scope")
              ? new BrokerFailure.MissingScope(Set.of("wallet:transactions:read"))
              : new BrokerFailure.Unavailable("Coinbase forbids this");
      default -> new BrokerFailure.Malformed("Coinbase answered with " + answered.status());
    };
  }

  /// The refusal of a code or a refresh token (RFC 6749 §5.2).
  static BrokerFailure tokenRefusal(Reply reply) {
    if (!(reply instanceof Reply.Answered answered)) {
      return meaning(reply);
    }
    return switch (code(answered.body())) {
      case String s when s.contains("invalid_grant") -> new BrokerFailure.Revoked();
      case String s when s.contains("invalid_client") || s.contains("unauthorized_client") ->
          new BrokerFailure.Misconfigured("Coinbase does not accept our client id or secret");
      case String s when s.contains("invalid_request") || s.contains("redirect") ->
          new BrokerFailure.Misconfigured("Coinbase does not accept our request for a token");
      default -> new BrokerFailure.Malformed("Coinbase answered a token with " + answered.status());
    };
  }

  private static String code(String body) {
    JsonNode json = json(body);
    String told =
        json.path("errors").path(0).path("id").asString("")
            + " "
            + json.path("error").asString("")
            + " "
            + json.path("message").asString("");
    return told.toLowerCase(Locale.ROOT);
  }

  /// The body as JSON; a missing node when it is none.
  static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      return JsonNodeFactory.instance.missingNode();
    }
  }
}
