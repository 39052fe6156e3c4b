package tradingtwin.edge.routes;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.problems.Problem;
import tradingtwin.contracts.problems.Problem.FieldError;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;

/// The JSON of a request, read once, held against its schema and written anew, so that core never
/// sees a byte that we did not understand.
final class Bodies {
  private static final int MEGABYTE = 1024 * 1024;
  private static final byte[] NOTHING = new byte[0];
  private static final Pattern JSON_TYPE =
      Pattern.compile("application/json(\\s*;\\s*charset=\"?utf-8\"?)?");

  private final JsonMapper json =
      ContractJson.strict()
          .rebuild()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();
  private final BodySchemas schemas;

  Bodies(BodySchemas schemas) {
    this.schemas = schemas;
  }

  /// The body for core.
  ///
  /// @throws RefusedException media-type, too-large or validation
  byte[] read(Route route, HttpServletRequest request) throws IOException {
    if (!route.unsafe()) {
      return NOTHING;
    }
    byte[] raw = bytes(request, route.longest());
    return route.request() == null ? nothing(raw) : checked(route.request(), raw);
  }

  /// Refuses a content type that a foreign page could send without asking first.
  static void requireMediaType(Route route, HttpServletRequest request) {
    String sent = request.getContentType();
    String type = sent == null ? "" : sent.toLowerCase(Locale.ROOT);
    if (route.place() == Route.Place.FILE) {
      if (!type.startsWith("multipart/form-data")) {
        throw RefusedException.of(
            ProblemCode.MEDIA_TYPE, "This route takes multipart/form-data with a part named file.");
      }
    } else if (sent == null ? hasBody(request) : !JSON_TYPE.matcher(type).matches()) {
      throw RefusedException.of(ProblemCode.MEDIA_TYPE, "This route takes application/json.");
    }
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  static byte[] bytes(HttpServletRequest request, int longest) throws IOException {
    if (request.getContentLengthLong() > longest) {
      throw tooLarge(longest);
    }
    byte[] bytes = request.getInputStream().readNBytes(longest + 1);
    if (bytes.length > longest) {
      throw tooLarge(longest);
    }
    return bytes;
  }

  static RefusedException tooLarge(int longest) {
    String size = longest < MEGABYTE ? longest / 1024 + " kB" : longest / MEGABYTE + " MB";
    return RefusedException.of(ProblemCode.TOO_LARGE, "At most " + size + " are taken here.");
  }

  /// A route without a schema takes no body; an empty object is what some clients send for none.
  private byte[] nothing(byte[] raw) {
    if (raw.length > 0 && !(parsed(raw).isObject() && parsed(raw).isEmpty())) {
      throw refused(List.of(new FieldError("", "is not known")));
    }
    return NOTHING;
  }

  private byte[] checked(String schema, byte[] raw) {
    JsonNode body = parsed(raw);
    List<FieldError> errors = schemas.errors(schema, body);
    if (!errors.isEmpty()) {
      throw refused(errors);
    }
    return json.writeValueAsBytes(body);
  }

  private JsonNode parsed(byte[] raw) {
    try {
      JsonNode body = json.readTree(raw);
      if (body == null || body.isMissingNode()) {
        throw refused(List.of(new FieldError("", "is missing")));
      }
      return body;
    } catch (JacksonException e) {
      throw refused(List.of(new FieldError("", "is not JSON, or names a field twice")));
    }
  }

  private static RefusedException refused(List<FieldError> errors) {
    return new RefusedException(
        Problem.of(ProblemCode.VALIDATION, "Some fields do not fit; nothing was done.", errors));
  }
}
