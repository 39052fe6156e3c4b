package tradingtwin.embedded.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A folder that belongs to one engine: `port` and `password` lie in it beside the engine's own
/// data.
///
/// The port is pinned because an engine that outlived its JVM is found again only where it was.
/// Everything in the folder is for its owner only (0700, secrets 0600).
public record EngineFolder(Path root) {
  private static final Set<PosixFilePermission> OWNER_FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWNER_FILE =
      PosixFilePermissions.fromString("rw-------");
  private static final int SECRET_BYTES = 24;

  /// The folder at `root`, created for the owner alone where it is missing.
  public static EngineFolder at(Path root) {
    var folder = root.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, OWNER_FOLDER);
    } catch (IOException problem) {
      throw EngineFailure.of(folder, problem);
    }
    return new EngineFolder(folder);
  }

  public Path file(String name) {
    return root.resolve(name);
  }

  /// A sub-folder, created where it is missing.
  public EngineFolder below(String name) {
    return at(root.resolve(name));
  }

  /// The engine's password: random (192 bits), made once, readable by the owner only.
  public String password() {
    return read("password")
        .orElseGet(
            () -> {
              var bytes = new byte[SECRET_BYTES];
              new SecureRandom().nextBytes(bytes);
              var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
              writeSecret("password", secret);
              return secret;
            });
  }

  public OptionalInt pinnedPort() {
    return read("port")
        .map(text -> OptionalInt.of(Integer.parseInt(text)))
        .orElse(OptionalInt.empty());
  }

  /// Notes the port that an engine already listens on.
  public void pinPort(int port) {
    writeSecret("port", Integer.toString(port));
  }

  /// A port to listen on: the wanted one, else the pinned one, else a free one; pinned from now
  /// on. A pinned port that a stranger took meanwhile is given up; a wanted one that is taken
  /// is refused.
  public int choosePort(OptionalInt wanted) {
    if (wanted.isPresent() && !isFree(wanted.getAsInt())) {
      throw new EngineFailure(
          EngineFailure.Reason.PORT_TAKEN,
          "Port " + wanted.getAsInt() + " is in use by another program.");
    }
    var pinned = pinnedPort();
    int port =
        wanted.isPresent()
            ? wanted.getAsInt()
            : pinned.isPresent() && isFree(pinned.getAsInt()) ? pinned.getAsInt() : freePort();
    pinPort(port);
    return port;
  }

  /// The text of a small file in this folder, without its line end.
  public Optional<String> read(String name) {
    try {
      return Files.exists(file(name))
          ? Optional.of(Files.readString(file(name)).strip()).filter(text -> !text.isEmpty())
          : Optional.empty();
    } catch (IOException problem) {
      throw EngineFailure.of(root, problem);
    }
  }

  /// Writes a file that only the owner can read, whole or not at all.
  public Path writeSecret(String name, String text) {
    try {
      var draft =
          Files.createTempFile(
              root, name, ".new", PosixFilePermissions.asFileAttribute(OWNER_FILE));
      Files.writeString(draft, text + "\n");
      return Files.move(
          draft, file(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException problem) {
      throw EngineFailure.of(root, problem);
    }
  }

  /// Removes a file or a whole sub-folder of this folder.
  public void delete(String name) {
    var start = file(name);
    if (!Files.exists(start)) {
      return;
    }
    try (var all = Files.walk(start)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException problem) {
      throw EngineFailure.of(root, problem);
    }
  }

  /// A port that nobody on the loopback listens on right now.
  public static int freePort() {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException problem) {
      throw new UncheckedIOException("no free port on the loopback", problem);
    }
  }

  /// Whether a server could listen on the loopback port now.
  public static boolean isFree(int port) {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
