package tradingtwin.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoWayTlsTest {
  private static final String PASSWORD = "changeit";

  @TempDir Path folder;

  @Test
  void withTheBundleSwitchedOnOnlyCallersWithACertificateConnect() throws Exception {
    Path keys = keys();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    Path trusted = trusted(store);
    String bundle = "spring.ssl.bundle.jks.coach.";
    String[] settings =
        Stream.of("keystore", "truststore")
            .flatMap(
                part ->
                    Stream.of(
                        bundle
                            + part
                            + ".location=file:"
                            + (part.equals("keystore") ? keys : trusted),
                        bundle + part + ".password=" + PASSWORD,
                        bundle + part + ".type=PKCS12"))
            .toArray(String[]::new);
    String[] all =
        Stream.concat(
                Stream.of(settings),
                Stream.of("server.ssl.bundle=coach", "server.ssl.client-auth=need"))
            .toArray(String[]::new);
    try (RunningCoach coach = RunningCoach.start(all)) {
      HttpRequest health =
          HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + coach.port() + "/healthz"))
              .build();
      try (HttpClient known = client(store, true);
          HttpClient stranger = client(store, false)) {
        assertThat(known.send(health, HttpResponse.BodyHandlers.ofString()).statusCode())
            .isEqualTo(200);
        assertThatThrownBy(() -> stranger.send(health, HttpResponse.BodyHandlers.ofString()))
            .isInstanceOf(IOException.class);
      }
    }
  }

  private Path keys() throws Exception {
    Path keys = folder.resolve("keys.p12");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "coach",
                    "-keyalg",
                    "EC",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    keys.toString(),
                    "-storepass",
                    PASSWORD,
                    "-dname",
                    "CN=coach",
                    "-ext",
                    "san=ip:127.0.0.1",
                    "-validity",
                    "2"))
            .redirectErrorStream(true)
            .start();
    process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    return keys;
  }

  private Path trusted(KeyStore keys) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("caller", keys.getCertificate("coach"));
    Path file = folder.resolve("trusted.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD.toCharArray());
    }
    return file;
  }

  private static HttpClient client(KeyStore store, boolean withCertificate) throws Exception {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(
        withCertificate ? own.getKeyManagers() : new KeyManager[0], trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }
}
