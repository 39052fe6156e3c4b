package tradingtwin.brokers.binance;

import java.time.InstantSource;
import java.util.List;
import tradingtwin.brokers.Bookmark;
import tradingtwin.brokers.FetchFills;
import tradingtwin.marketdata.http.PatientHttp;
import tradingtwin.marketdata.http.Pause;

/// The way to Binance: to the proof of a key, and to the fills it lets us read.
public final class BinanceClients {

  /// What a key must be allowed, as Binance spells it.
  public static final String READING = BinanceKeyProof.READING;

  private final BinanceApi.Binance binance;

  public BinanceClients(
      BinanceEndpoints endpoints,
      PatientHttp http,
      InstantSource clock,
      Pause pause,
      WeightBudget budget,
      BinancePolicy policy) {
    this.binance = new BinanceApi.Binance(endpoints, http, clock, pause, budget, policy);
  }

  /// What a key may do, asked of Binance.
  public BinanceKeyAnswer proven(BinanceKey key) {
    return new BinanceKeyProof(new BinanceApi(binance, key)).proven();
  }

  /// The fills of one reading.
  ///
  /// @param chosen markets that the trader named
  /// @param bookmarks where earlier readings ended
  public FetchFills reading(BinanceKey key, List<String> chosen, List<Bookmark> bookmarks) {
    BinanceApi api = new BinanceApi(binance, key);
    return new BinanceFillsClient(
        api, new BinanceMarkets(api, binance.policy()), binance.policy(), chosen, bookmarks);
  }
}
