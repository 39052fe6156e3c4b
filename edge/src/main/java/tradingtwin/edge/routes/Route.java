package tradingtwin.edge.routes;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tradingtwin.edge.limits.RateClass;

/// One public door: what may be asked there, by whom, in which shape.
///
/// @param template path with `{name}` for a segment that varies
/// @param place who answers
/// @param request schema of the body, `requests/login`, or null for none
/// @param answer schema of a good answer, or null for none
/// @param good status of a good answer
/// @param keyed whether an `Idempotency-Key` is required
/// @param anonymous whether one may ask without being signed in
/// @param longest greatest body in bytes
/// @param query names of the parameters it knows; others are refused
record Route(
    String method,
    String template,
    Place place,
    @Nullable String request,
    @Nullable String answer,
    int good,
    boolean keyed,
    boolean anonymous,
    RateClass rate,
    int longest,
    List<String> query) {
  static final int SMALL = 64 * 1024;
  static final int FILE = 200 * 1024 * 1024;
  static final int CANDLES = 25 * 1024 * 1024;
  static final int PICTURE = 8 * 1024 * 1024;
  private static final String PUBLIC = "/api/v1";
  private static final String INTERNAL = "/internal/v1";

  /// Who answers, and what is special about it.
  enum Place {
    CORE,
    /// Core signs in; we keep the token and set cookies.
    SIGN_IN,
    SIGN_OUT,
    RENEWAL,
    /// A broker's consent page sends the browser back here.
    BROKER_RETURN,
    /// A multipart file, which core gets as bare bytes.
    FILE,
    /// Core answers with a picture instead of JSON.
    PICTURE,
    EVENT_STREAM,
    SOCKET,
    DESCRIPTION,
    ALIVE,
    READY
  }

  Route {
    query = List.copyOf(query);
  }

  static Route get(String template) {
    return new Route(
        "GET", template, Place.CORE, null, null, 200, false, false, RateClass.READ, 0, List.of());
  }

  static Route post(String template) {
    return writing("POST", template);
  }

  static Route patch(String template) {
    return writing("PATCH", template);
  }

  static Route delete(String template) {
    return writing("DELETE", template);
  }

  private static Route writing(String method, String template) {
    return new Route(
        method,
        template,
        Place.CORE,
        null,
        null,
        204,
        false,
        false,
        RateClass.WRITE,
        SMALL,
        List.of());
  }

  Route takes(String schema) {
    return new Route(
        method, template, place, schema, answer, good, keyed, anonymous, rate, longest, query);
  }

  Route answers(String schema) {
    return answers(200, schema);
  }

  Route answers(int status, String schema) {
    return new Route(
        method, template, place, request, schema, status, keyed, anonymous, rate, longest, query);
  }

  Route onlyOnce() {
    return new Route(
        method, template, place, request, answer, good, true, anonymous, rate, longest, query);
  }

  Route forAnyone() {
    return new Route(
        method, template, place, request, answer, good, keyed, true, rate, longest, query);
  }

  Route counted(RateClass kind) {
    return new Route(
        method, template, place, request, answer, good, keyed, anonymous, kind, longest, query);
  }

  Route at(Place somewhere) {
    return new Route(
        method, template, somewhere, request, answer, good, keyed, anonymous, rate, longest, query);
  }

  Route upTo(int bytes) {
    return new Route(
        method, template, place, request, answer, good, keyed, anonymous, rate, bytes, query);
  }

  Route query(String... names) {
    return new Route(
        method,
        template,
        place,
        request,
        answer,
        good,
        keyed,
        anonymous,
        rate,
        longest,
        List.of(names));
  }

  /// Whether it changes something, so that a foreign page must not ask.
  boolean unsafe() {
    return !"GET".equals(method);
  }

  /// Core's address for a public one.
  String target(String path) {
    return path.startsWith(PUBLIC + "/") ? INTERNAL + path.substring(PUBLIC.length()) : path;
  }

  /// `listTradesImports`-like name for the description.
  String operation() {
    return method.toLowerCase(Locale.ROOT)
        + template.replace(PUBLIC, "").replaceAll("[^A-Za-z0-9]+", "_").replaceAll("_$", "");
  }
}
