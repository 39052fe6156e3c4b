package tradingtwin.brokers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsPageTest {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  @TempDir Path folder;
  private final HttpClient browser = HttpClient.newHttpClient();
  private SandboxCoinbase sandbox;

  @BeforeEach
  void open() throws IOException {
    sandbox = start(0);
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void aKeyIsMadeAndShownOnceAndOutlivesARestart() throws Exception {
    HttpResponse<String> made = press("do=make-key&may=view&kind=EC&portfolio=SECOND");

    assertThat(made.body()).contains("BEGIN EC PRIVATE KEY", "organizations/");
    assertThat(page().body()).contains("Second, can_view").doesNotContain("PRIVATE KEY");
    int port = sandbox.url().getPort();
    sandbox.close();
    sandbox = start(port);
    assertThat(page().body()).contains("Second, can_view");
  }

  @Test
  void aButtonPressedFromAnotherPageDoesNothing() throws Exception {
    HttpResponse<String> answer = post("csrf=guessed&do=make-key", "sandbox_settings=other");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(page().body()).doesNotContain("apiKeys");
  }

  @Test
  void thePageHasNoScript() throws Exception {
    assertThat(page().body()).doesNotContain("<script", "style=");
    assertThat(page().headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'");
  }

  private SandboxCoinbase start(int port) throws IOException {
    SandboxSettings settings =
        new SandboxSettings(
            port,
            "Trading Twin",
            "twin",
            "hush",
            Set.of(URI.create("http://localhost:8080/back")),
            folder,
            -1);
    return SandboxCoinbase.start(settings, () -> Instant.parse("2025-01-10T12:00:00Z"));
  }

  private HttpResponse<String> page() throws Exception {
    return browser.send(
        HttpRequest.newBuilder(sandbox.url().resolve("/settings")).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> press(String fields) throws Exception {
    HttpResponse<String> shown = page();
    Matcher csrf = CSRF.matcher(shown.body());
    assertThat(csrf.find()).isTrue();
    String cookie = shown.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    return post("csrf=" + csrf.group(1) + "&" + fields, cookie);
  }

  private HttpResponse<String> post(String form, String cookie) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(sandbox.url().resolve("/settings"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookie)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
