package tradingtwin.embedded.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradingtwin.embedded.folder.EngineFolder;
import tradingtwin.embedded.folder.OtherJvm;
import tradingtwin.embedded.folder.TestSlot;

class RealRedisTest {
  @TempDir Path dir;

  @Test
  void keepsKeysPortAndPasswordOverARestart() throws Exception {
    int port;
    String password;
    try (var first = start(dir)) {
      port = first.port();
      password = first.password();
      assertThat(tell(first, "SET habit chasing")).isEqualTo("+OK");
    }
    try (var second = start(dir)) {
      assertThat(second.adopted()).isFalse();
      assertThat(second.port()).isEqualTo(port);
      assertThat(second.password()).isEqualTo(password);
      assertThat(tell(second, "STRLEN habit")).isEqualTo(":7");
    }
  }

  @Test
  void answersNobodyWithoutThePassword() throws Exception {
    try (var redis = start(dir)) {
      assertThat(new RedisWire(redis.port(), "guess").ping()).isEqualTo(RedisWire.Answer.STRANGER);
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(dir.resolve("redis.conf"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void keepsThePasswordOffTheCommandLine() throws Exception {
    try (var redis = start(dir)) {
      var pid = Long.parseLong(Files.readString(dir.resolve("redis.pid")).strip());
      var process = ProcessHandle.of(pid).orElseThrow().info();

      assertThat(process.commandLine().orElse("")).doesNotContain(redis.password());
    }
  }

  @Test
  void adoptsTheServerThatAKilledJvmLeftBehind() throws Exception {
    var killed = OtherJvm.running(RedisOrphan.class, dir.toString());
    killed.kill();

    try (var redis = start(dir)) {
      assertThat(redis.adopted()).isTrue();
      assertThat(Integer.toString(redis.port())).isEqualTo(killed.said());
    }
    assertThat(EngineFolder.isFree(Integer.parseInt(killed.said()))).isTrue();
  }

  @Test
  void speaksTheCommandsOfRedisSixTwo() throws Exception {
    try (var redis = start(dir)) {
      assertThat(tell(redis, "XADD events 1-1 type fill")).startsWith("$");
      assertThat(tell(redis, "XGROUP CREATE events twins 0")).isEqualTo("+OK");
      assertThat(tell(redis, "XLEN events")).isEqualTo(":1");
    }
  }

  @Test
  void worksInAFolderWithASpaceInItsName() throws Exception {
    try (var redis = start(dir.resolve("my \"own\" twin"))) {
      assertThat(tell(redis, "DBSIZE")).isEqualTo(":0");
    }
  }

  @Test
  void givesEachTestANumberedDatabaseOfItsOwn() {
    var tests = RealRedis.forTests();

    assertThat(tests.freshUrl()).isNotEqualTo(tests.freshUrl()).startsWith("redis://:");
  }

  static RealRedis start(Path dir) {
    return RealRedis.start(
        EngineFolder.at(dir), TestSlot.sharedFolder("redis-binaries"), OptionalInt.empty());
  }

  /// The first line of the answer to one command.
  private static String tell(RealRedis redis, String command) throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), redis.port())) {
      var words = "AUTH " + redis.password() + "\r\n" + command + "\r\n";
      socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
      var lines = new java.util.Scanner(socket.getInputStream(), StandardCharsets.US_ASCII);
      lines.nextLine();
      return lines.nextLine();
    }
  }
}
