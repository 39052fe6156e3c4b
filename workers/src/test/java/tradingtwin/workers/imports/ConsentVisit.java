package tradingtwin.workers.imports;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A trader's browser on the sandbox's consent page, pressing "allow".
final class ConsentVisit {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private ConsentVisit() {}

  /// Where the broker sends the trader back to, with code and state.
  static URI allow(URI authorization) {
    try (HttpClient browser = HttpClient.newHttpClient()) {
      HttpResponse<String> page =
          browser.send(
              HttpRequest.newBuilder(authorization).build(), HttpResponse.BodyHandlers.ofString());
      Matcher csrf = CSRF.matcher(page.body());
      if (!csrf.find()) {
        throw new AssertionError("no consent form: " + page.statusCode());
      }
      String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
      HttpResponse<String> answer =
          browser.send(
              HttpRequest.newBuilder(authorization.resolve("/oauth2/auth"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .header("Cookie", cookie)
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          "csrf=" + csrf.group(1) + "&decision=allow"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      return URI.create(answer.headers().firstValue("Location").orElseThrow());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String parameter(URI uri, String name) {
    for (String pair : uri.getQuery().split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    throw new AssertionError("no " + name + " in " + uri);
  }
}
