package tradingtwin.brokers.coinbase;

import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tradingtwin.marketdata.http.PatientHttp;
import tradingtwin.marketdata.http.Reply;

/// Asks which portfolio a connection is about, so that two of them never share an account.
public final class CoinbasePortfolios {

  private final CoinbaseEndpoints endpoints;
  private final PatientHttp http;
  private final InstantSource clock;

  public CoinbasePortfolios(CoinbaseEndpoints endpoints, PatientHttp http, InstantSource clock) {
    this.endpoints = endpoints;
    this.http = http;
    this.clock = clock;
  }

  /// The default portfolio among those that are shown, else the first; empty when Coinbase
  /// does not say.
  public Optional<CoinbasePortfolio> main(CoinbaseAccess access) {
    Reply reply =
        new CoinbaseApi(endpoints, http, clock, access).get("/api/v3/brokerage/portfolios");
    if (!(reply instanceof Reply.Answered answered) || !answered.ok()) {
      return Optional.empty();
    }
    CoinbasePortfolio found = null;
    for (JsonNode portfolio : CoinbaseErrors.json(answered.body()).path("portfolios")) {
      String id = portfolio.path("uuid").asString("");
      boolean first = found == null;
      boolean standard = portfolio.path("type").asString("").equals("DEFAULT");
      if (!id.isEmpty() && !portfolio.path("deleted").asBoolean(false) && (first || standard)) {
        found = new CoinbasePortfolio(id, portfolio.path("name").asString(""));
      }
    }
    return Optional.ofNullable(found);
  }
}
