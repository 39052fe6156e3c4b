package tradingtwin.embedded.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A numbered folder under `target` that one test JVM holds for as long as it lives.
///
/// Kept between runs, so that a second run starts warm and finds what a killed run left behind;
/// numbered, so that two JVMs of one module never meet.
public record TestSlot(EngineFolder folder, FileLock lock) {
  private static final int SLOTS = 64;

  /// The first slot of that kind that no other JVM holds.
  public static TestSlot take(String kind) {
    for (int number = 0; number < SLOTS; number++) {
      var folder = EngineFolder.at(target().resolve(kind + "-" + number));
      try {
        var channel =
            FileChannel.open(
                folder.file("slot.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock != null) {
          return new TestSlot(folder, lock);
        }
        channel.close();
      } catch (IOException problem) {
        throw EngineFailure.of(folder.root(), problem);
      }
    }
    throw new IllegalStateException("all " + SLOTS + " slots of " + kind + " are in use");
  }

  /// A folder that all modules of this build share: unpacked programs need to lie there only
  /// once.
  public static Path sharedFolder(String name) {
    var sibling = workingFolder().resolveSibling("embedded");
    var home = Files.exists(sibling.resolve("pom.xml")) ? sibling.resolve("target") : target();
    return EngineFolder.at(home.resolve(name)).root();
  }

  private static Path target() {
    return workingFolder().resolve("target");
  }

  private static Path workingFolder() {
    return Path.of("").toAbsolutePath();
  }
}
