package tradingtwin.brokers.coinbase;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tradingtwin.brokers.BrokerFailure;
import tradingtwin.marketdata.http.PatientHttp;
import tradingtwin.marketdata.http.Reply;

/// Proves what a trader's key may do before anybody keeps it.
public final class CoinbaseKeys {

  /// What a key must be allowed, as Coinbase spells it.
  public static final String VIEW = "can_view";

  private final CoinbaseEndpoints endpoints;
  private final PatientHttp http;
  private final InstantSource clock;

  public CoinbaseKeys(CoinbaseEndpoints endpoints, PatientHttp http, InstantSource clock) {
    this.endpoints = endpoints;
    this.http = http;
    this.clock = clock;
  }

  /// Whatever is allowed besides viewing is refused, known to us or not.
  public KeyAnswer proven(CdpKey key) {
    CoinbaseApi api = new CoinbaseApi(endpoints, http, clock, new CoinbaseAccess.Key(key));
    Reply reply = api.get("/api/v3/brokerage/key_permissions");
    if (!(reply instanceof Reply.Answered answered) || !answered.ok()) {
      return new KeyAnswer.Failed(api.meaning(reply));
    }
    JsonNode permissions = CoinbaseErrors.json(answered.body());
    if (!permissions.isObject() || !permissions.path(VIEW).isBoolean()) {
      return failed(new BrokerFailure.Malformed("Coinbase did not say what the key may do"));
    }
    Set<String> allowed = new TreeSet<>();
    for (Map.Entry<String, JsonNode> entry : permissions.properties()) {
      if (!refuses(entry.getKey(), entry.getValue())) {
        allowed.add(entry.getKey());
      }
    }
    boolean views = allowed.remove(VIEW);
    if (!allowed.isEmpty()) {
      return failed(new BrokerFailure.TooPowerful(allowed));
    }
    return views
        ? new KeyAnswer.ViewOnly(permissions.path("portfolio_uuid").asString(""))
        : failed(new BrokerFailure.MissingScope(Set.of(VIEW)));
  }

  /// A right is off when it is false or absent; what is no right says nothing.
  private static boolean refuses(String name, JsonNode value) {
    return name.startsWith("can_")
        ? value.isNull() || (value.isBoolean() && !value.asBoolean())
        : !(value.isBoolean() && value.asBoolean());
  }

  private static KeyAnswer failed(BrokerFailure failure) {
    return new KeyAnswer.Failed(failure);
  }
}
