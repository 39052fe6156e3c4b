package tradingtwin.app.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldFolderTest {
  @TempDir Path dir;

  @Test
  void isHeldByOneAtATime() {
    var path = dir.resolve("twin");
    try (var held = HeldFolder.take(path)) {
      assertThat(held.root()).isEqualTo(path.toAbsolutePath());
      assertThatThrownBy(() -> HeldFolder.take(path))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("in use by another Trading Twin")
          .hasMessageContaining("--data");
    }
    try (var again = HeldFolder.take(path)) {
      assertThat(again.root()).isDirectory();
    }
  }

  @Test
  void refusesAFolderOfOtherPeoplesFilesAndLeavesItAlone() throws Exception {
    Files.writeString(dir.resolve("thesis.txt"), "mine");

    assertThatThrownBy(() -> HeldFolder.take(dir)).hasMessageContaining("holds other files");
    assertThat(dir.toFile().list()).containsExactly("thesis.txt");
  }

  @Test
  void refusesAFile() throws Exception {
    var file = Files.writeString(dir.resolve("fills.csv"), "time");

    assertThatThrownBy(() -> HeldFolder.take(file)).hasMessageContaining("is a file");
  }

  @Test
  void refusesAPlaceWhereNoFolderCanBeMade() {
    assertThatThrownBy(() -> HeldFolder.take(Path.of("/dev/null/twin")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("/dev/null/twin");
  }

  @Test
  void isEmptiedOfWhatIsOursOnly() throws Exception {
    try (var held = HeldFolder.take(dir)) {
      held.secrets().hexKey("csrf-secret");
      Files.writeString(held.logFile(), "a line");
      Files.writeString(dir.resolve("notes.txt"), "the trader's own");

      held.empty();

      assertThat(dir.resolve("secrets")).doesNotExist();
      assertThat(dir.resolve("logs")).doesNotExist();
      assertThat(dir.resolve("notes.txt")).exists();
    }
  }

  @Test
  void makesEachSecretOnceForItsOwnerAlone() throws Exception {
    try (var held = HeldFolder.take(dir)) {
      var key = held.secrets().hexKey("csrf-secret");

      assertThat(key).hasSize(64).isEqualTo(held.secrets().hexKey("csrf-secret"));
      assertThat(held.secrets().password("database-twin_app")).isNotEqualTo(key);
      assertThat(held.secrets().rsaJwk("token-key-1")).contains("\"kid\":\"token-key-1\"");
      var file = dir.resolve("secrets").resolve("csrf-secret");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void givesServicesThatComeUpSideBySideTheSameSecret() throws Exception {
    try (var held = HeldFolder.take(dir);
        var services = Executors.newFixedThreadPool(4)) {
      for (var round = 0; round < 20; round++) {
        var name = "key-" + round;
        var together = new CyclicBarrier(4);
        Callable<String> service =
            () -> {
              together.await();
              return held.secrets().hexKey(name);
            };
        var told = new HashSet<String>();
        for (var one : services.invokeAll(Collections.nCopies(4, service))) {
          told.add(one.get());
        }
        assertThat(told).hasSize(1);
      }
    }
  }
}
