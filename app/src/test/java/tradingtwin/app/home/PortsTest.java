package tradingtwin.app.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradingtwin.embedded.folder.EngineFolder;

class PortsTest {
  @TempDir Path dir;

  @Test
  void staysTheSameAtEveryStart() {
    var ports = new Ports(EngineFolder.at(dir));

    assertThat(ports.internal("core")).isEqualTo(ports.internal("core"));
    var chosen = ports.open(OptionalInt.of(EngineFolder.freePort()));
    assertThat(ports.open(OptionalInt.empty())).isEqualTo(chosen);
  }

  @Test
  void refusesAPublicPortThatIsTakenInOneSentence() throws Exception {
    try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var ports = new Ports(EngineFolder.at(dir));

      assertThatThrownBy(() -> ports.open(OptionalInt.of(stranger.getLocalPort())))
          .isInstanceOf(Refusal.class)
          .hasMessage(
              "Port "
                  + stranger.getLocalPort()
                  + " is in use by another program: stop it, or choose another port with --port.");
    }
  }
}
