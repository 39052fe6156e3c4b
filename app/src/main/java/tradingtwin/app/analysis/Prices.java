package tradingtwin.app.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tradingtwin.contracts.views.Bars;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.Granularity;
import tradingtwin.marketdata.demo.DemoCandles;

/// The prices that come with the product; nothing is fetched.
final class Prices {
  private static final Granularity LENGTH = Granularity.FOUR_HOUR;

  private Prices() {}

  /// The trader's own bars of those symbols, and the bundled ones of the others.
  static List<Bars> of(Collection<String> symbols, List<Bars> own) {
    var wanted = own.stream().filter(bars -> symbols.contains(bars.symbol())).toList();
    var brought = wanted.stream().map(Bars::symbol).toList();
    var others = symbols.stream().filter(symbol -> !brought.contains(symbol)).toList();
    return Stream.concat(wanted.stream(), bundled(others).stream()).toList();
  }

  /// The bundled bars of those symbols of which there are any.
  static List<Bars> bundled(Collection<String> symbols) {
    var shelf = new DemoCandles();
    return symbols.stream()
        .distinct()
        .sorted()
        .flatMap(symbol -> bars(shelf, symbol).stream())
        .toList();
  }

  private static Optional<Bars> bars(DemoCandles shelf, String symbol) {
    if (!symbol.matches("[A-Z0-9]{1,20}(-[A-Z0-9]{1,20})*")) {
      return Optional.empty();
    }
    return switch (shelf.candles(
        new CandleQuery(symbol, LENGTH, DemoCandles.FIRST, DemoCandles.END))) {
      case CandlesAnswer.Candles known ->
          Optional.of(
              new Bars(
                  symbol,
                  (int) LENGTH.length().toSeconds(),
                  known.bars().stream().map(Prices::bar).toList()));
      case CandlesAnswer.NoSuchProduct _, CandlesAnswer.Unavailable _ -> Optional.empty();
    };
  }

  private static Bars.Bar bar(Bar bar) {
    return new Bars.Bar(
        bar.start().getEpochSecond(), bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
  }
}
