package tradingtwin.brokers.sandbox;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What lets grants outlive a restart.
final class GrantFile {

  private final KeptFile file;

  GrantFile(Path folder) {
    this.file = new KeptFile(folder, "sandbox-grants.json");
  }

  /// A file that is missing or damaged means that everybody connects again.
  Grants.Kept read() {
    try {
      return file.read().map(GrantFile::parsed).orElseGet(Grants::nothing);
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      return Grants.nothing();
    }
  }

  private static Grants.Kept parsed(String text) {
    JsonNode json = Json.MAPPER.readTree(text);
    Grants.Kept kept = Grants.nothing();
    for (JsonNode grant : json.path("grants")) {
      Set<String> scopes = new HashSet<>();
      grant.path("scopes").forEach(scope -> scopes.add(scope.asString("")));
      String id = grant.path("id").asString("");
      kept.grants()
          .put(
              id,
              new Grants.Grant(
                  id,
                  scopes,
                  SandboxPortfolio.of(grant.path("portfolio").asString("")),
                  grant.path("revoked").asBoolean(true)));
    }
    for (JsonNode access : json.path("access")) {
      kept.access()
          .put(
              access.path("digest").asString(""),
              new Grants.Access(
                  access.path("grant").asString(""),
                  Instant.parse(access.path("expiresAt").asString(""))));
    }
    for (JsonNode refresh : json.path("refresh")) {
      kept.refresh().put(refresh.path("digest").asString(""), refresh.path("grant").asString(""));
    }
    return kept;
  }

  void write(Grants.Kept kept) {
    file.write(json(kept).toString());
  }

  private static JsonNode json(Grants.Kept kept) {
    ObjectNode json = Json.object();
    var grants = json.putArray("grants");
    kept.grants()
        .forEach(
            (id, grant) -> {
              ObjectNode node =
                  Json.object()
                      .put("id", id)
                      .put("portfolio", grant.portfolio().name())
                      .put("revoked", grant.revoked());
              grant.scopes().stream().sorted().forEach(node.putArray("scopes")::add);
              grants.add(node);
            });
    var access = json.putArray("access");
    kept.access()
        .forEach(
            (digest, a) ->
                access.add(
                    Json.object()
                        .put("digest", digest)
                        .put("grant", a.grantId())
                        .put("expiresAt", a.expiresAt().toString())));
    var refresh = json.putArray("refresh");
    kept.refresh()
        .forEach(
            (digest, grant) ->
                refresh.add(Json.object().put("digest", digest).put("grant", grant)));
    return json;
  }
}
