package tradingtwin.brokers.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The file that lets grants outlive a restart. Replaced as a whole, readable by its owner only.
final class GrantFile {

  private final Path file;

  GrantFile(Path folder) {
    this.file = folder.resolve("sandbox-grants.json");
  }

  /// A file that is missing or damaged means that everybody connects again.
  Grants.Kept read() {
    try {
      return Files.exists(file) ? parsed(Files.readString(file)) : Grants.nothing();
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      return Grants.nothing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Grants.Kept parsed(String text) {
    JsonNode json = Json.MAPPER.readTree(text);
    Grants.Kept kept = Grants.nothing();
    for (JsonNode grant : json.path("grants")) {
      Set<String> scopes = new HashSet<>();
      grant.path("scopes").forEach(scope -> scopes.add(scope.asString("")));
      String id = grant.path("id").asString("");
      kept.grants().put(id, new Grants.Grant(id, scopes, grant.path("revoked").asBoolean(true)));
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
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(fresh);
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            fresh,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(fresh, json(kept).toString(), StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the sandbox cannot keep its grants", e);
    }
  }

  private static JsonNode json(Grants.Kept kept) {
    ObjectNode json = Json.object();
    var grants = json.putArray("grants");
    kept.grants()
        .forEach(
            (id, grant) -> {
              ObjectNode node = Json.object().put("id", id).put("revoked", grant.revoked());
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
