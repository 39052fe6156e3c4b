package tradingtwin.core.candles;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import tradingtwin.marketdata.FetchCandles;
import tradingtwin.marketdata.MarketSource;
import tradingtwin.marketdata.NamedCandles;
import tradingtwin.marketdata.http.Pause;
import tradingtwin.marketdata.shared.SharedCandles;
import tradingtwin.marketdata.shared.SharingPolicy;
import tradingtwin.marketdata.shared.Shelf;

/// How sources are shared with the other processes.
record Sharing(Shelf shelf, Pause pause, RandomGenerator jitter, InstantSource clock) {

  /// A source under its name, its windows of so many bars fetched once for all.
  ///
  /// @param base where it is asked: what one address told is not what another would
  FetchCandles of(MarketSource name, String base, FetchCandles source, int barsAWindow) {
    String place = name.name() + "." + Integer.toHexString(base.hashCode());
    return new NamedCandles(
        name,
        new SharedCandles(
            place, source, shelf, SharingPolicy.of(barsAWindow), clock, pause, jitter));
  }
}
