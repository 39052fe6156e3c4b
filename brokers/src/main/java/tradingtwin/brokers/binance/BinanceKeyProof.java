package tradingtwin.brokers.binance;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tradingtwin.brokers.BrokerFailure;
import tradingtwin.marketdata.http.Reply;

/// Asks Binance what a key may do, and takes nothing for granted.
final class BinanceKeyProof {

  static final String READING = "enableReading";

  /// True here gives no right: where a key may be used from, and reading in another protocol.
  private static final Set<String> HARMLESS = Set.of("ipRestrict", "enableFixReadOnly");

  private final BinanceApi api;

  BinanceKeyProof(BinanceApi api) {
    this.api = api;
  }

  /// Whatever is allowed besides reading is refused, known to us or not.
  BinanceKeyAnswer proven() {
    Reply reply = api.signed("/sapi/v1/account/apiRestrictions", Map.of(), 1);
    if (!(reply instanceof Reply.Answered answered) || !answered.ok()) {
      return new BinanceKeyAnswer.Failed(BinanceErrors.meaning(reply));
    }
    JsonNode flags = BinanceErrors.json(answered.body());
    if (!flags.isObject() || !flags.path(READING).isBoolean()) {
      return failed(new BrokerFailure.Malformed("Binance did not say what the key may do"));
    }
    Set<String> allowed = new TreeSet<>();
    for (Map.Entry<String, JsonNode> flag : flags.properties()) {
      if (!refuses(flag.getKey(), flag.getValue())) {
        allowed.add(flag.getKey());
      }
    }
    boolean reads = allowed.remove(READING);
    allowed.removeAll(HARMLESS);
    if (!allowed.isEmpty()) {
      return failed(new BrokerFailure.TooPowerful(allowed));
    }
    return reads ? account() : failed(new BrokerFailure.MissingScope(Set.of(READING)));
  }

  /// A right is off when it is false; what is no right says nothing.
  private static boolean refuses(String name, JsonNode value) {
    boolean on = value.isBoolean() && value.asBoolean();
    boolean off = value.isBoolean() && !value.asBoolean();
    boolean right = name.startsWith("enable") || name.startsWith("permits");
    return right ? off : !on;
  }

  /// Also the proof that reading really works.
  private BinanceKeyAnswer account() {
    Reply reply = api.signed("/api/v3/account", Map.of("omitZeroBalances", "true"), 20);
    if (!(reply instanceof Reply.Answered answered) || !answered.ok()) {
      return new BinanceKeyAnswer.Failed(BinanceErrors.meaning(reply));
    }
    JsonNode uid = BinanceErrors.json(answered.body()).path("uid");
    return new BinanceKeyAnswer.ReadOnly(
        uid.isIntegralNumber() ? Long.toString(uid.asLong()) : uid.asString(""));
  }

  private static BinanceKeyAnswer failed(BrokerFailure failure) {
    return new BinanceKeyAnswer.Failed(failure);
  }
}
