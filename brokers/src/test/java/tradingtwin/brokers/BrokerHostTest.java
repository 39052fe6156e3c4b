package tradingtwin.brokers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerHostTest {
  private static final Set<String> HOSTS = Set.of("api.broker.example");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.broker.example",
        "https://api.broker.example/a/path",
        "http://localhost:8081",
        "http://127.0.0.1:1",
        "http://[::1]:9"
      })
  void theBrokersOwnHostsAndThisMachineMayBeAsked(String uri) {
    assertThat(BrokerHost.require(URI.create(uri), HOSTS)).hasToString(uri);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.broker.example",
        "https://api.broker.example:8443",
        "https://evil.example",
        "https://api.broker.example.evil.example",
        "https://api.broker.example@evil.example",
        "https://evil.example/?api.broker.example",
        "https://api.broker.example/#x",
        "http://169.254.169.254/latest",
        "http://127.1",
        "http://0x7f.1",
        "http://[::ffff:127.0.0.1]",
        "http://10.0.0.1",
        "ftp://localhost",
        "file:///etc/hosts",
        "//api.broker.example"
      })
  void nowhereElse(String uri) {
    URI address = URI.create(uri);
    assertThatThrownBy(() -> BrokerHost.require(address, HOSTS))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
