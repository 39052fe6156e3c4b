package tradingtwin.app.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import tradingtwin.embedded.folder.EngineFailure;
import tradingtwin.embedded.folder.EngineFolder;
import tradingtwin.embedded.postgres.RealPostgres;
import tradingtwin.embedded.redis.RealRedis;

/// A data folder that this process, and no other, uses until it lets go of it.
///
/// | what | holds |
/// |---|---|
/// | `postgres`, `redis` | the engines |
/// | `objects` | imported files |
/// | `sandbox` | the pretend brokers' grants and keys |
/// | `secrets` | keys and passwords, 0600 |
/// | `ports` | the ports of the services |
/// | `logs` | `twin.log` |
/// | `twin.lock`, `trading-twin` | who uses it; the mark that it is ours |
public final class HeldFolder implements AutoCloseable {
  private static final String LOCK = "twin.lock";
  private static final String MARK = "trading-twin";
  private static final String LOGS = "logs";
  private static final List<String> OURS =
      List.of("postgres", "redis", "objects", "sandbox", "secrets", "ports", LOGS);
  private static final long LEAST_FREE_MEGABYTES = 300;
  private static final long MEGABYTE = 1024L * 1024;

  private final EngineFolder folder;
  private final FileChannel lock;

  private HeldFolder(EngineFolder folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /// Takes the folder, creating it where it is missing.
  ///
  /// @throws Refusal when it is in use, holds something else, or cannot be written
  public static HeldFolder take(Path path) {
    var root = path.toAbsolutePath().normalize();
    refuseStrangers(root);
    try {
      var folder = EngineFolder.at(root);
      var channel =
          FileChannel.open(folder.file(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new Refusal(
            "The folder "
                + root
                + " is in use by another Trading Twin: stop that one first, or"
                + " choose another folder with --data.");
      }
      refuseFullDisk(root);
      folder.writeSecret(MARK, "1");
      return new HeldFolder(folder, channel);
    } catch (EngineFailure failure) {
      throw new Refusal(sentence(root, failure), failure);
    } catch (IOException problem) {
      throw new Refusal(sentence(root, EngineFailure.of(root, problem)), problem);
    }
  }

  public Path root() {
    return folder.root();
  }

  /// A sub-folder for the owner alone, created where it is missing.
  public Path below(String name) {
    return folder.below(name).root();
  }

  public Secrets secrets() {
    return new Secrets(folder.below("secrets"));
  }

  public Ports ports() {
    return new Ports(folder.below("ports"));
  }

  public Path logFile() {
    return folder.below(LOGS).file("twin.log");
  }

  /// Deletes everything that Trading Twin made in this folder, and nothing else.
  public void empty() {
    RealPostgres.stopLeftover(folder.file("postgres"));
    RealRedis.stopLeftover(folder.file("redis"));
    OURS.forEach(folder::delete);
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException problem) {
      throw new Refusal("The folder " + root() + " could not be let go of.", problem);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException inThisJvm) {
      return false;
    }
  }

  /// A folder with other people's files in it is not ours to fill, let alone to empty.
  private static void refuseStrangers(Path root) {
    if (Files.isRegularFile(root)) {
      throw new Refusal(root + " is a file: choose a folder with --data.");
    }
    if (!Files.isDirectory(root) || Files.exists(root.resolve(MARK))) {
      return;
    }
    try (var present = Files.list(root)) {
      if (present.anyMatch(file -> !file.endsWith(LOCK))) {
        throw new Refusal(
            "The folder " + root + " holds other files: choose an empty or a new one with --data.");
      }
    } catch (IOException problem) {
      throw new Refusal(sentence(root, EngineFailure.of(root, problem)), problem);
    }
  }

  private static void refuseFullDisk(Path root) throws IOException {
    var free = Files.getFileStore(root).getUsableSpace() / MEGABYTE;
    if (free < LEAST_FREE_MEGABYTES) {
      throw new Refusal(
          "The disk under "
              + root
              + " is nearly full: "
              + free
              + " MB are free, "
              + LEAST_FREE_MEGABYTES
              + " MB are needed.");
    }
  }

  private static String sentence(Path root, EngineFailure failure) {
    return failure.reason() == EngineFailure.Reason.DID_NOT_START
        ? "The folder " + root + " cannot be used: choose another one with --data."
        : String.valueOf(failure.getMessage());
  }
}
