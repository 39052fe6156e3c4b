package tradingtwin.brokers.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A trader's browser: opens the consent page, presses a button, and shows where it was sent.
public final class SandboxVisit {

  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private final HttpClient browser = HttpClient.newHttpClient();

  public URI press(String decision, URI authorizationUrl) {
    HttpResponse<String> page = open(authorizationUrl);
    Matcher csrf = CSRF.matcher(page.body());
    if (!csrf.find()) {
      throw new IllegalStateException("no consent form: " + page.statusCode());
    }
    String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    HttpResponse<String> answer =
        post(authorizationUrl, "csrf=" + csrf.group(1) + "&decision=" + decision, cookie);
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  public HttpResponse<String> open(URI uri) {
    return send(HttpRequest.newBuilder(uri).build());
  }

  public HttpResponse<String> post(URI near, String form, String cookie) {
    return send(
        HttpRequest.newBuilder(near.resolve("/oauth2/auth"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookie)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  /// One parameter of an address.
  public static String parameter(URI uri, String name) {
    for (String pair : uri.getQuery().split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    return "";
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
