package tradingtwin.edge.routes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.OauthCallback;
import tradingtwin.edge.session.Session;
import tradingtwin.edge.wire.CoreAnswer;
import tradingtwin.edge.wire.CoreCall;
import tradingtwin.edge.wire.CoreLine;
import tradingtwin.edge.wire.CoreUnavailableException;

/// An admitted request on its way to core and back: read, checked, signed, sent, answered. One
/// way for every route.
final class Forwarding {
  private static final Duration FILE_PATIENCE = Duration.ofMinutes(4);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final JsonMapper json = ContractJson.strict();
  private final Bodies bodies;
  private final Caller caller;
  private final CoreLine core;
  private final Answers answers;

  Forwarding(Bodies bodies, Caller caller, CoreLine core, Answers answers) {
    this.bodies = bodies;
    this.caller = caller;
    this.core = core;
    this.answers = answers;
  }

  void forward(
      RouteTable.Match.Found found,
      @Nullable Session session,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Map<String, String> headers = new LinkedHashMap<>(caller.headers(request));
    IdempotencyKey.of(found.route(), request)
        .ifPresent(key -> headers.put(IdempotencyKey.HEADER, key));
    CoreCall call = call(found, request).with(headers);
    CoreCall signed = session == null ? call : call.by(session.userId(), session.token());
    answers.write(found.route(), answer(signed), request, response);
  }

  private CoreAnswer answer(CoreCall call) {
    try {
      return core.send(call);
    } catch (CoreUnavailableException e) {
      throw RefusedException.of(ProblemCode.UNAVAILABLE);
    }
  }

  private CoreCall call(RouteTable.Match.Found found, HttpServletRequest request)
      throws IOException {
    Route route = found.route();
    String target = route.target(found.path());
    Query query = Query.of(route, request.getQueryString());
    return switch (route.place()) {
      case FILE -> file(target, Upload.of(route, request));
      case BROKER_RETURN -> CoreCall.post(target, json.writeValueAsBytes(brokerReturn(query)));
      default -> {
        byte[] body = bodies.read(route, request);
        String type = body.length == 0 ? "" : "application/json";
        yield new CoreCall(
            route.method(), target + query.text(), body, type, null, "", Map.of(), PATIENCE);
      }
    };
  }

  private static CoreCall file(String target, Upload upload) {
    return CoreCall.post(target + upload.query(), upload.file(), FILE_PATIENCE);
  }

  private static OauthCallback brokerReturn(Query query) {
    return new OauthCallback(
        query.value("state").orElse(""),
        query.value("code").orElse(null),
        query.value("error").orElse(null));
  }
}
