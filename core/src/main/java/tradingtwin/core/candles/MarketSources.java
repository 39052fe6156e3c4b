package tradingtwin.core.candles;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradingtwin.brokers.binance.WeightBudget;
import tradingtwin.core.candles.CandleSettings.BinancePrices;
import tradingtwin.core.candles.CandleSettings.VendorPrices;
import tradingtwin.marketdata.FetchCandles;
import tradingtwin.marketdata.MarketSource;
import tradingtwin.marketdata.NamedCandles;
import tradingtwin.marketdata.binance.BinanceCandles;
import tradingtwin.marketdata.coinbase.CoinbaseCandles;
import tradingtwin.marketdata.http.PatientHttp;
import tradingtwin.marketdata.twelvedata.CallBudget;
import tradingtwin.marketdata.twelvedata.TwelveDataCandles;
import tradingtwin.marketdata.twelvedata.TwelveDataPolicy;

/// The market's sources in the order in which they are asked, each under its name. What is bundled
/// is at hand; the others are shared by all processes.
final class MarketSources {
  private final MarketSourcesPolicy policy = MarketSourcesPolicy.DEFAULT;
  private final CandleSettings settings;
  private final PatientHttp http;
  private final Sharing sharing;
  private final Budgets budgets;

  /// What may be asked of those that count.
  record Budgets(WeightBudget binance, CallBudget vendor) {}

  MarketSources(CandleSettings settings, PatientHttp http, Sharing sharing, Budgets budgets) {
    this.settings = settings;
    this.http = http;
    this.sharing = sharing;
    this.budgets = budgets;
  }

  List<FetchCandles> inOrder() {
    List<FetchCandles> sources = new ArrayList<>();
    Optional.ofNullable(settings.bundled())
        .ifPresent(
            base -> sources.add(new NamedCandles(MarketSource.BUNDLED, spokenAsCoinbase(base))));
    settings.coinbase().forEach(base -> sources.add(coinbase(base)));
    Optional.ofNullable(settings.binance())
        .filter(BinancePrices::enabled)
        .ifPresent(where -> sources.add(binance(where)));
    Optional.ofNullable(settings.twelveData())
        .filter(VendorPrices::enabled)
        .ifPresent(where -> sources.add(vendor(where)));
    return sources;
  }

  private FetchCandles spokenAsCoinbase(String base) {
    return new CoinbaseCandles(URI.create(base), http, clock());
  }

  private FetchCandles coinbase(String base) {
    return sharing.of(MarketSource.COINBASE, base, spokenAsCoinbase(base), policy.coinbaseBars());
  }

  private FetchCandles binance(BinancePrices where) {
    FetchCandles klines = new BinanceCandles(URI.create(where.base()), http, clock());
    return sharing.of(
        MarketSource.BINANCE,
        where.base(),
        new WeighedCandles(klines, budgets.binance(), policy),
        policy.binanceBars());
  }

  /// Without a key it could only be refused: that is a mistake of the operator, said at the start.
  private FetchCandles vendor(VendorPrices where) {
    String key = where.key();
    if (key == null || key.isBlank()) {
      throw new IllegalStateException("Twelve Data is turned on and has no key");
    }
    FetchCandles series =
        new TwelveDataCandles(
            URI.create(where.base()),
            key,
            http,
            clock(),
            TwelveDataPolicy.of(settings.vendorCallsAMinute()),
            budgets.vendor());
    return sharing.of(MarketSource.TWELVE_DATA, where.base(), series, policy.vendorBars());
  }

  private InstantSource clock() {
    return sharing.clock();
  }
}
