package tradingtwin.brokers.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One request, read once and bounded.
record Question(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> form,
    Map<String, String> cookies,
    @Nullable String authorization,
    String host,
    String rawQuery,
    String apiKey) {

  private static final int MOST_BYTES = 64 * 1024;

  Question {
    query = Map.copyOf(query);
    form = Map.copyOf(form);
    cookies = Map.copyOf(cookies);
  }

  static Question of(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
    String cookies = exchange.getRequestHeaders().getFirst("Cookie");
    String host = exchange.getRequestHeaders().getFirst("Host");
    return new Question(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        pairs(exchange.getRequestURI().getRawQuery(), "&"),
        pairs(new String(body, StandardCharsets.UTF_8), "&"),
        pairs(cookies, ";"),
        exchange.getRequestHeaders().getFirst("Authorization"),
        host == null ? "" : host,
        orEmpty(exchange.getRequestURI().getRawQuery()),
        orEmpty(exchange.getRequestHeaders().getFirst("X-MBX-APIKEY")));
  }

  String asked(String parameter) {
    return query.getOrDefault(parameter, "");
  }

  String filled(String field) {
    return form.getOrDefault(field, "");
  }

  /// The bearer token; empty when there is none.
  String bearer() {
    return authorization != null && authorization.startsWith("Bearer ")
        ? authorization.substring("Bearer ".length())
        : "";
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Map<String, String> pairs(@Nullable String encoded, String separator) {
    Map<String, String> pairs = new HashMap<>();
    for (String pair : (encoded == null ? "" : encoded).split(separator, 200)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        pairs.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return pairs;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.strip(), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
