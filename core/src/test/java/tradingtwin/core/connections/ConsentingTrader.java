package tradingtwin.core.connections;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A trader's browser at the broker: opens the consent page and presses a button.
final class ConsentingTrader {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private final HttpClient browser = HttpClient.newHttpClient();

  /// The parameters with which the broker sends the browser back.
  Map<String, String> press(String decision, URI consent) {
    HttpResponse<String> page = send(HttpRequest.newBuilder(consent).build());
    Matcher csrf = CSRF.matcher(page.body());
    if (!csrf.find()) {
      throw new IllegalStateException("no consent form: " + page.statusCode());
    }
    String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(consent.resolve("/oauth2/auth"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "csrf=" + csrf.group(1) + "&decision=" + decision))
                .build());
    Map<String, String> back = new HashMap<>();
    URI target = URI.create(answer.headers().firstValue("Location").orElseThrow());
    for (String pair : target.getRawQuery().split("&", -1)) {
      String[] parts = pair.split("=", 2);
      back.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return back;
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return browser.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
