package tradingtwin.engine.bias;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Move;

/// The days on which the trader entered something, in the trader's zone; an entry of which only
/// the date is known counts on its date.
///
/// @param days days with an entry, in order
/// @param dateOnly entries of which only the date is known
record TradingDays(List<Day> days, int dateOnly) {

  /// One such day.
  ///
  /// @param date the day
  /// @param entries decisions that opened or enlarged something, in the order of time
  /// @param volatility mean ln ATR % of the trader's symbols when the day began, where known
  record Day(LocalDate date, List<Decision> entries, OptionalDouble volatility) {
    int count() {
      return entries.size();
    }
  }

  static TradingDays of(TraderRecord trader) {
    ZoneId zone = trader.policies().zone();
    TreeMap<LocalDate, List<Decision>> byDate = new TreeMap<>();
    Map<String, Integer> entriesBySymbol = new HashMap<>();
    int dateOnly = 0;
    for (Move move : trader.ledger().moves()) {
      if (move.enters()) {
        Decision entry = move.decision();
        dateOnly += entry.knowsTimeOfDay() ? 0 : 1;
        byDate.computeIfAbsent(dateOf(entry, zone), date -> new ArrayList<>()).add(entry);
        entriesBySymbol.merge(entry.symbol(), 1, Integer::sum);
      }
    }
    Weather weather = new Weather(trader, entriesBySymbol);
    List<Day> days = new ArrayList<>(byDate.size());
    byDate.forEach(
        (date, entries) ->
            days.add(new Day(date, entries, weather.at(date.atStartOfDay(zone).toInstant()))));
    return new TradingDays(days, dateOnly);
  }

  /// The trader's date of a decision.
  static LocalDate dateOf(Decision decision, ZoneId zone) {
    return LocalDate.ofInstant(decision.ts(), decision.knowsTimeOfDay() ? zone : ZoneOffset.UTC);
  }

  /// How wild the trader's own symbols are, each weighted by its entries.
  ///
  /// Each symbol counts as distance from its own mean until the record ends, so that one appearing
  /// later changes nothing.
  private static final class Weather {
    private record Sky(Chart chart, double weight, double usual) {}

    private final List<Sky> skies = new ArrayList<>();
    private final Duration oldest;

    Weather(TraderRecord trader, Map<String, Integer> entriesBySymbol) {
      oldest = trader.policies().barAge().oldest();
      if (!entriesBySymbol.isEmpty()) {
        Instant end = trader.ledger().moves().getLast().decision().lastTs();
        new TreeMap<>(entriesBySymbol)
            .forEach(
                (symbol, entries) ->
                    trader
                        .charts()
                        .of(symbol)
                        .ifPresent(chart -> skies.add(sky(chart, entries, end))));
      }
    }

    private static Sky sky(Chart chart, int entries, Instant end) {
      int last = chart.candles().lastClosedAt(end).orElse(-1);
      double sum = 0;
      int known = 0;
      for (int bar = 0; bar <= last; bar++) {
        double ln = chart.lnAtrShare(bar);
        if (!Double.isNaN(ln)) {
          sum += ln;
          known++;
        }
      }
      return new Sky(chart, entries, known == 0 ? 0 : sum / known);
    }

    OptionalDouble at(Instant start) {
      double sum = 0;
      double weight = 0;
      for (Sky sky : skies) {
        int bar = sky.chart().candles().knownAt(start, oldest).orElse(-1);
        double ln = bar < 0 ? Double.NaN : sky.chart().lnAtrShare(bar);
        if (!Double.isNaN(ln)) {
          sum += sky.weight() * (ln - sky.usual());
          weight += sky.weight();
        }
      }
      return weight > 0 ? OptionalDouble.of(sum / weight) : OptionalDouble.empty();
    }
  }
}
