package tradingtwin.edge.routes;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The routes by path. Paths are compared segment by segment after decoding, and a segment that
/// varies holds an identifier, never a slash or a dot path.
final class RouteTable {
  private static final Pattern IDENTIFIER =
      Pattern.compile("[A-Za-z0-9_:+~-][A-Za-z0-9._:+~-]{0,299}");

  private final List<Route> routes;

  RouteTable(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  List<Route> routes() {
    return routes;
  }

  /// What a request meets.
  sealed interface Match {

    /// @param path decoded, and safe to send on as it is
    record Found(Route route, String path) implements Match {}

    /// The path is known, the method is not.
    record WrongMethod(Set<String> allowed) implements Match {}

    record Unknown() implements Match {}
  }

  Match find(String method, String rawPath) {
    List<String> segments = segments(rawPath);
    List<Route> here = mostExact(routes.stream().filter(r -> fits(r, segments)).toList());
    for (Route route : here) {
      if (answers(route, method)) {
        return new Match.Found(route, String.join("/", segments));
      }
    }
    Set<String> allowed = new TreeSet<>();
    here.forEach(route -> allowed.add(route.method()));
    if (allowed.contains("GET")) {
      allowed.add("HEAD");
    }
    return allowed.isEmpty() ? new Match.Unknown() : new Match.WrongMethod(allowed);
  }

  private static boolean answers(Route route, String method) {
    boolean head = "HEAD".equals(method) && "GET".equals(route.method());
    return route.method().equals(method)
        || (head
            && route.place() != Route.Place.SOCKET
            && route.place() != Route.Place.BROKER_RETURN);
  }

  /// A fixed path wins over one that varies: `/trades/summary` over `/trades/{id}`.
  private static List<Route> mostExact(List<Route> found) {
    List<Route> fixed = found.stream().filter(r -> r.template().indexOf('{') < 0).toList();
    return fixed.isEmpty() ? found : fixed;
  }

  private static boolean fits(Route route, List<String> segments) {
    String[] expected = route.template().split("/", -1);
    if (expected.length != segments.size()) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      boolean varies = expected[i].startsWith("{");
      String segment = segments.get(i);
      if (varies ? !IDENTIFIER.matcher(segment).matches() : !expected[i].equals(segment)) {
        return false;
      }
    }
    return true;
  }

  private static List<String> segments(String rawPath) {
    List<String> segments = new ArrayList<>();
    for (String raw : rawPath.split("/", -1)) {
      segments.add(decoded(raw));
    }
    return segments;
  }

  private static String decoded(String raw) {
    try {
      return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "%";
    }
  }
}
