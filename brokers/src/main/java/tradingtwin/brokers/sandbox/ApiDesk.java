package tradingtwin.brokers.sandbox;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The API side: who is asking, whether they may, and what they get.
final class ApiDesk {

  private static final Pattern CANDLES =
      Pattern.compile("/api/v3/brokerage/(market/)?products/([A-Z0-9-]{1,40})/candles");
  private static final String FILLS = "/api/v3/brokerage/orders/historical/fills";
  private static final String ACCOUNTS = "/api/v3/brokerage/accounts";
  private static final String PORTFOLIOS = "/api/v3/brokerage/portfolios";
  private static final String PERMISSIONS = "/api/v3/brokerage/key_permissions";
  private static final String TIME = "/api/v3/brokerage/time";
  private static final String GRANTED = "/v2/user/auth";

  private final Grants grants;
  private final KeyDesk keys;
  private final Map<SandboxPortfolio, FillShelf> shelves;
  private final CandleShelf candles;
  private final Busyness busyness;
  private final SandboxSwitches switches;

  ApiDesk(
      Grants grants,
      KeyDesk keys,
      Map<SandboxPortfolio, FillShelf> shelves,
      CandleShelf candles,
      Busyness busyness,
      SandboxSwitches switches) {
    this.grants = grants;
    this.keys = keys;
    this.shelves = shelves;
    this.candles = candles;
    this.busyness = busyness;
    this.switches = switches;
  }

  SandboxServer.Outgoing answer(Question question) {
    @Nullable SandboxTrouble trouble =
        question.path().equals(FILLS) ? switches.taken().orElse(null) : null;
    Answer answer =
        switch (trouble) {
          case SandboxTrouble.Busy busy -> Answer.busy(busy.retryAfter());
          case SandboxTrouble.Failing failing ->
              Answer.refusal(failing.status(), "INTERNAL", "The switch says so.");
          case SandboxTrouble.Nonsense _ -> Answer.json(200, Json.object().put("fills", "many"));
          case null, default -> answer(question, trouble instanceof SandboxTrouble.GoingRound);
        };
    return new SandboxServer.Outgoing(answer, trouble);
  }

  private Answer answer(Question question, boolean goingRound) {
    if (!question.method().equals("GET")) {
      return Answer.refusal(405, "METHOD_NOT_ALLOWED", "This server only reads.");
    }
    if (question.path().equals(TIME)) {
      return time(switches.now());
    }
    Matcher candlePath = CANDLES.matcher(question.path());
    boolean open = candlePath.matches() && candlePath.group(1) != null;
    Grants.Standing standing =
        KeyDesk.isKeyed(question) ? keys.standing(question) : grants.standing(question.bearer());
    if (!open && !(standing instanceof Grants.Standing.Good)) {
      return stranger(question, standing);
    }
    if (busyness.nowFor(question, question.path().equals(FILLS))) {
      return Answer.busy();
    }
    if (open) {
      return candles.candles(candlePath.group(2), question);
    }
    return standing instanceof Grants.Standing.Good good
        ? known(question, good, goingRound)
        : stranger(question, standing);
  }

  private Answer known(Question question, Grants.Standing.Good who, boolean goingRound) {
    Matcher candlePath = CANDLES.matcher(question.path());
    FillShelf shelf = shelves.get(who.portfolio());
    if (shelf == null) {
      return Answer.refusal(404, "NOT_FOUND", "There is no such account.");
    }
    if (candlePath.matches()) {
      return who.may("wallet:user:read")
          ? candles.candles(candlePath.group(2), question)
          : missingScope();
    }
    return switch (question.path()) {
      case GRANTED -> Answer.json(200, granted(who));
      case FILLS ->
          who.may("wallet:transactions:read")
              ? shelf.fills(question, switches.isAdjusted(), goingRound)
              : missingScope();
      case ACCOUNTS -> who.may("wallet:accounts:read") ? shelf.accounts() : missingScope();
      case PORTFOLIOS -> who.may("wallet:accounts:read") ? shelf.portfolios() : missingScope();
      case PERMISSIONS -> keys.permissions(question);
      default -> Answer.refusal(404, "NOT_FOUND", "There is no such thing here.");
    };
  }

  private static Answer time(Instant now) {
    return Answer.json(
        200,
        Json.object()
            .put("iso", now.toString())
            .put("epochSeconds", Long.toString(now.getEpochSecond()))
            .put("epochMillis", Long.toString(now.toEpochMilli())));
  }

  private static ObjectNode granted(Grants.Standing.Good who) {
    ObjectNode json = Json.object();
    ObjectNode data = json.putObject("data").put("method", "oauth");
    who.scopes().stream().sorted().forEach(data.putArray("scopes")::add);
    return json;
  }

  private static Answer missingScope() {
    return Answer.refusal(403, "unknown", "Missing required scopes");
  }

  /// v2 explains itself; v3 only says a word of plain text.
  private static Answer stranger(Question question, Grants.Standing standing) {
    if (!question.path().startsWith("/v2/")) {
      return Answer.text(401, "Unauthorized");
    }
    return switch (standing) {
      case Grants.Standing.Revoked revoked ->
          Answer.json(401, Json.errors("revoked_token", "The access token was revoked"));
      case Grants.Standing.Expired expired ->
          Answer.json(401, Json.errors("expired_token", "The access token expired"));
      case Grants.Standing.Unknown unknown ->
          Answer.json(401, Json.errors("invalid_token", "The access token is invalid"));
      case Grants.Standing.Good good -> Answer.text(401, "Unauthorized");
    };
  }
}
