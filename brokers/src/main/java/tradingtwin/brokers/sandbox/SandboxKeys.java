package tradingtwin.brokers.sandbox;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The API keys that the pretend trader has made. Kept in a file, public halves only.
final class SandboxKeys {

  /// A key that holds.
  record Held(String name, PublicKey key, Set<String> permissions, SandboxPortfolio portfolio) {
    Held {
      permissions = Set.copyOf(permissions);
    }

    boolean elliptic() {
      return key.getAlgorithm().equals("EC");
    }
  }

  private final KeptFile file;
  private final Map<String, Held> held;

  SandboxKeys(KeptFile file) {
    this.file = file;
    this.held = read(file);
  }

  synchronized SandboxKey make(
      SandboxKey.Kind kind, Set<String> permissions, SandboxPortfolio portfolio) {
    KeyPair pair = KeyShape.fresh(kind);
    String name =
        "organizations/%s/apiKeys/%s".formatted(SandboxFill.uuid("org"), UUID.randomUUID());
    held.put(name, new Held(name, pair.getPublic(), permissions, portfolio));
    write();
    return new SandboxKey(name, KeyShape.shown(kind, pair));
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

  private void write() {
    ArrayNode all = Json.array();
    for (Held one : held.values()) {
      ObjectNode node =
          Json.object()
              .put("name", one.name())
              .put("algorithm", one.elliptic() ? "EC" : "Ed25519")
              .put("public", Base64.getEncoder().encodeToString(one.key().getEncoded()))
              .put("portfolio", one.portfolio().name());
      new TreeSet<>(one.permissions()).forEach(node.putArray("permissions")::add);
      all.add(node);
    }
    file.write(all.toString());
  }

  /// A file that is missing or damaged means that there is no key.
  private static Map<String, Held> read(KeptFile file) {
    Map<String, Held> all = new LinkedHashMap<>();
    try {
      for (JsonNode node : Json.MAPPER.readTree(file.read().orElse("[]"))) {
        Set<String> permissions = new TreeSet<>();
        node.path("permissions").forEach(one -> permissions.add(one.asString("")));
        String name = node.path("name").asString("");
        PublicKey key =
            KeyFactory.getInstance(node.path("algorithm").asString(""))
                .generatePublic(
                    new X509EncodedKeySpec(
                        Base64.getDecoder().decode(node.path("public").asString(""))));
        SandboxPortfolio portfolio = SandboxPortfolio.of(node.path("portfolio").asString(""));
        all.put(name, new Held(name, key, permissions, portfolio));
      }
      return all;
    } catch (JacksonException | GeneralSecurityException | IllegalArgumentException e) {
      return new LinkedHashMap<>();
    }
  }
}
