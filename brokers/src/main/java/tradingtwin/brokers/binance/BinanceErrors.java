package tradingtwin.brokers.binance;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tradingtwin.brokers.BrokerFailure;
import tradingtwin.marketdata.http.Reply;

/// What Binance means by a refusal: a code in JSON, or the word of a firewall before it.
final class BinanceErrors {

  static final int CLOCK = -1021;
  static final int NO_SUCH_SYMBOL = -1121;
  private static final int BAD_SIGNATURE = -1022;
  private static final int BAD_KEY = -2014;
  private static final int REJECTED_KEY = -2015;

  static final JsonMapper JSON = JsonMapper.builder().build();

  private BinanceErrors() {}

  static BrokerFailure meaning(Reply reply) {
    return switch (reply) {
      case Reply.Busy busy -> new BrokerFailure.RateLimited(busy.retryAfter());
      case Reply.Unreachable gone -> new BrokerFailure.Unavailable(gone.reason());
      case Reply.Answered answered -> refusal(answered);
    };
  }

  private static BrokerFailure refusal(Reply.Answered answered) {
    return switch (code(answered)) {
      case BAD_SIGNATURE, BAD_KEY, REJECTED_KEY -> new BrokerFailure.Revoked();
      case CLOCK -> new BrokerFailure.Unavailable("Binance does not accept our clock");
      default ->
          switch (answered.status()) {
            case 401 -> new BrokerFailure.Revoked();
            case 403 -> new BrokerFailure.Unavailable("Binance's firewall turned us away");
            case 451 -> new BrokerFailure.Unavailable("Binance does not serve this place");
            default -> new BrokerFailure.Malformed("Binance answered with " + answered.status());
          };
    };
  }

  /// Binance's own code of a refusal; 0 without one.
  static int code(Reply reply) {
    return reply instanceof Reply.Answered answered && !answered.ok()
        ? json(answered.body()).path("code").asInt(0)
        : 0;
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
