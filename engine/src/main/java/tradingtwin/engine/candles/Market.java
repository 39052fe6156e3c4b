package tradingtwin.engine.candles;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The bars at hand, one series a symbol. A symbol without bars answers with none.
///
/// @param bySymbol series by symbol, in the order of their symbols
public record Market(SortedMap<String, Candles> bySymbol) {

  public Market {
    bySymbol = Collections.unmodifiableSortedMap(new TreeMap<>(bySymbol));
    bySymbol.forEach(
        (symbol, candles) -> {
          if (!symbol.equals(candles.symbol())) {
            throw new IllegalArgumentException(
                "bars of " + candles.symbol() + " filed under " + symbol);
          }
        });
  }

  /// A market of which no bars are known.
  public static Market none() {
    return new Market(new TreeMap<>());
  }

  /// A market of these series.
  ///
  /// @throws IllegalArgumentException when a symbol comes twice
  public static Market of(Collection<Candles> series) {
    TreeMap<String, Candles> bySymbol = new TreeMap<>();
    for (Candles candles : series) {
      if (bySymbol.put(candles.symbol(), candles) != null) {
        throw new IllegalArgumentException("two series of bars for " + candles.symbol());
      }
    }
    return new Market(bySymbol);
  }

  /// The bars of a symbol, if there is at least one.
  public Optional<Candles> candles(String symbol) {
    return Optional.ofNullable(bySymbol.get(symbol)).filter(candles -> candles.size() > 0);
  }
}
