package tradingtwin.brokers.sandbox;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// The API side: who is asking, whether they may, and what they get.
final class ApiDesk {

  private static final Pattern CANDLES =
      Pattern.compile("/api/v3/brokerage/(market/)?products/([A-Z0-9-]{1,40})/candles");
  private static final String FILLS = "/api/v3/brokerage/orders/historical/fills";
  private static final String ACCOUNTS = "/api/v3/brokerage/accounts";
  private static final String GRANTED = "/v2/user/auth";

  private final Grants grants;
  private final FillShelf fills;
  private final CandleShelf candles;
  private final Busyness busyness;

  ApiDesk(Grants grants, FillShelf fills, CandleShelf candles, Busyness busyness) {
    this.grants = grants;
    this.fills = fills;
    this.candles = candles;
    this.busyness = busyness;
  }

  Answer answer(Question question) {
    if (!question.method().equals("GET")) {
      return Answer.refusal(405, "METHOD_NOT_ALLOWED", "This server only reads.");
    }
    Matcher candlePath = CANDLES.matcher(question.path());
    boolean open = candlePath.matches() && candlePath.group(1) != null;
    Grants.Standing standing = grants.standing(question.bearer());
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
        ? known(question, good.scopes())
        : stranger(question, standing);
  }

  private Answer known(Question question, Set<String> scopes) {
    Matcher candlePath = CANDLES.matcher(question.path());
    if (candlePath.matches()) {
      return scopes.contains("wallet:user:read")
          ? candles.candles(candlePath.group(2), question)
          : missingScope();
    }
    return switch (question.path()) {
      case GRANTED -> Answer.json(200, granted(scopes));
      case FILLS ->
          scopes.contains("wallet:transactions:read") ? fills.fills(question) : missingScope();
      case ACCOUNTS -> scopes.contains("wallet:accounts:read") ? fills.accounts() : missingScope();
      default -> Answer.refusal(404, "NOT_FOUND", "There is no such thing here.");
    };
  }

  private static ObjectNode granted(Set<String> scopes) {
    ObjectNode json = Json.object();
    ObjectNode data = json.putObject("data").put("method", "oauth");
    scopes.stream().sorted().forEach(data.putArray("scopes")::add);
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
