package tradingtwin.brokers.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The keys of the pretend Binance. Both sides of an HMAC know its secret, so the file holds
/// it, readable by its owner only.
final class HmacKeys {

  /// A key that holds.
  record Held(String name, String secret, Set<String> flags, SandboxPortfolio portfolio) {
    Held {
      flags = Set.copyOf(flags);
    }

    boolean signed(String payload, String signature) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] due = mac.doFinal(payload.getBytes(StandardCharsets.UTF_8));
        return Secret.same(HexFormat.of().formatHex(due), signature);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java has HMAC-SHA256", e);
      }
    }

    @Override
    public String toString() {
      return "Held[" + flags + "]";
    }
  }

  private final KeptFile file;
  private final Map<String, Held> held;

  HmacKeys(KeptFile file) {
    this.file = file;
    this.held = read(file);
  }

  synchronized SandboxKey make(Set<String> flags, SandboxPortfolio portfolio) {
    String name = letters();
    String secret = letters();
    held.put(name, new Held(name, secret, flags, portfolio));
    write();
    return new SandboxKey(name, secret);
  }

  synchronized void end(String name) {
    held.remove(name);
    write();
  }

  synchronized @Nullable Held find(String name) {
    return held.get(name);
  }

  synchronized List<Held> all() {
    return List.copyOf(held.values());
  }

  private static String letters() {
    return HexFormat.of().formatHex(Secret.sha256().digest(bytes()));
  }

  private static byte[] bytes() {
    return Secret.fresh().getBytes(StandardCharsets.US_ASCII);
  }

  private void write() {
    ArrayNode all = Json.array();
    for (Held one : held.values()) {
      ObjectNode node =
          Json.object()
              .put("name", one.name())
              .put("secret", one.secret())
              .put("portfolio", one.portfolio().name());
      new TreeSet<>(one.flags()).forEach(node.putArray("flags")::add);
      all.add(node);
    }
    file.write(all.toString());
  }

  private static Map<String, Held> read(KeptFile file) {
    Map<String, Held> all = new LinkedHashMap<>();
    try {
      for (JsonNode node : Json.MAPPER.readTree(file.read().orElse("[]"))) {
        Set<String> flags = new TreeSet<>();
        node.path("flags").forEach(flag -> flags.add(flag.asString("")));
        String name = node.path("name").asString("");
        all.put(
            name,
            new Held(
                name,
                node.path("secret").asString(""),
                flags,
                SandboxPortfolio.of(node.path("portfolio").asString(""))));
      }
      return all;
    } catch (JacksonException e) {
      return new LinkedHashMap<>();
    }
  }
}
