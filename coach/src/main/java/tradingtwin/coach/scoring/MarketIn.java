package tradingtwin.coach.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tradingtwin.contracts.views.Bars;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;

/// A request's bars as the engine reads them.
public final class MarketIn {
  private static final long EARLIEST = -2_208_988_800L;

  private static final long LATEST = 7_258_118_400L;

  private MarketIn() {}

  /// The bars of one series, each closed before the next begins; of the years 1900 to 2200.
  ///
  /// @param place JSON pointer of the list
  /// @param seconds length of a bar; at least this far apart
  public static List<Candle> candles(
      List<Bars.Bar> bars, String place, long seconds, Faults faults) {
    List<Candle> candles = new ArrayList<>(bars.size());
    long floor = EARLIEST;
    for (int i = 0; i < bars.size(); i++) {
      Bars.Bar bar = bars.get(i);
      if (bar.t() < floor || bar.t() > LATEST) {
        faults.add(
            place + "/" + i + "/t", "overlaps, runs backwards or lies outside all calendars");
      } else if (!isBar(bar)) {
        faults.add(
            place + "/" + i, "is no bar: low above zero, open and close within low and high");
      } else {
        candles.add(
            new Candle(
                Instant.ofEpochSecond(bar.t()), bar.o(), bar.h(), bar.l(), bar.c(), bar.v()));
      }
      floor = Math.clamp(bar.t(), EARLIEST, LATEST) + seconds;
    }
    return candles;
  }

  static Market of(List<Bars> series, Faults faults) {
    List<Candles> all = new ArrayList<>();
    Set<String> symbols = new HashSet<>();
    for (int i = 0; i < series.size(); i++) {
      Bars bars = series.get(i);
      String place = "/candles/" + i;
      List<Candle> candles =
          candles(bars.bars(), place + "/bars", bars.granularitySeconds(), faults);
      if (bars.symbol().isBlank() || !symbols.add(bars.symbol())) {
        faults.add(place + "/symbol", "is blank or comes twice");
      }
      if (faults.isEmpty()) {
        all.add(Candles.of(bars.symbol(), Duration.ofSeconds(bars.granularitySeconds()), candles));
      }
    }
    return faults.isEmpty() ? Market.of(all) : Market.none();
  }

  private static boolean isBar(Bars.Bar bar) {
    return Double.isFinite(bar.h())
        && Double.isFinite(bar.v())
        && bar.v() >= 0
        && bar.l() > 0
        && bar.l() <= Math.min(bar.o(), bar.c())
        && bar.h() >= Math.max(bar.o(), bar.c());
  }
}
