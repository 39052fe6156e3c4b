package tradingtwin.edge.routes;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;

/// The parameters of an address: known ones, each once.
record Query(Map<String, String> values) {
  private static final int LONGEST = 2048;

  Query {
    values = Map.copyOf(values);
  }

  static Query of(Route route, @Nullable String raw) {
    Map<String, String> values = new LinkedHashMap<>();
    if (raw == null || raw.isEmpty()) {
      return new Query(values);
    }
    if (raw.length() > LONGEST) {
      throw refused("The address is too long.");
    }
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      if (!route.query().contains(name)) {
        throw refused("The address has a parameter that this route does not know.");
      }
      if (values.put(name, value) != null) {
        throw refused("The address names a parameter twice.");
      }
    }
    return new Query(values);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /// With its question mark, in alphabetical order; empty for none.
  String text() {
    if (values.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            e ->
                text.append(text.isEmpty() ? '?' : '&')
                    .append(encoded(e.getKey()))
                    .append('=')
                    .append(encoded(e.getValue())));
    return text.toString();
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String decoded(String raw) {
    try {
      return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw refused("The address cannot be read.");
    }
  }

  private static RefusedException refused(String why) {
    return RefusedException.of(ProblemCode.VALIDATION, why);
  }
}
