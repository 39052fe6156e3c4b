package tradingtwin.engine.transactioncount;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// Market prices at single instants; nothing lies between two of them.
public final class InstantPrices {
  private final Map<String, Map<Instant, Double>> byAsset = new HashMap<>();

  /// Takes note of a price; the first one of an asset and instant stays.
  public void add(String asset, Instant at, double price) {
    byAsset.computeIfAbsent(asset, any -> new HashMap<>()).putIfAbsent(at, price);
  }

  /// The price at exactly that instant, if there is one.
  OptionalDouble at(String asset, Instant instant) {
    Double price = byAsset.getOrDefault(asset, Map.of()).get(instant);
    return price == null ? OptionalDouble.empty() : OptionalDouble.of(price);
  }
}
