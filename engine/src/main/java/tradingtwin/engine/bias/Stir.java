package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.statistics.StratifiedScore;

/// How much symbols had stirred when they were entered, against all bars of the same symbol and
/// hour of the day while the trader was about.
///
/// It is the size of the move from the close before the last closed bar to the price of the entry,
/// in usual ranges of before, plus the logarithm of that bar's abnormal volume: what Barber & Odean
/// (2008) take for attention, up to the moment of the entry. A bar stands for an entry at its
/// beginning and for one at its end: with the move of one bar and of two. The last bar before the
/// last entry stands for its beginning alone: what came after is not looked at.
final class Stir {
  private static final int HOURS = 24;
  private static final long HOUR_SECONDS = 3600;

  private record Followed(Decision decision, Chart chart, Conspicuous marks) {}

  private final AttentionPolicy policy;
  private final HomeCalendar calendar;
  private final List<Followed> entries = new ArrayList<>();
  private final Map<String, Integer> symbols = new LinkedHashMap<>();
  private final StratifiedScore score = new StratifiedScore();
  private final StratifiedScore marked = new StratifiedScore();
  private int days;

  Stir(TraderRecord trader) {
    policy = trader.policies().attention();
    calendar = HomeCalendar.of(trader);
  }

  /// An entry, in the order of time.
  void follow(Decision decision, Chart chart, Conspicuous marks) {
    entries.add(new Followed(decision, chart, marks));
  }

  /// Looks at all entries and at the bars of the time between the first and the last of them.
  void measure() {
    if (entries.isEmpty()) {
      return;
    }
    long from = calendar.day(entries.getFirst().decision());
    days = (int) (calendar.day(entries.getLast().decision()) - from + 1);
    for (Followed each : entries) {
      if (symbols.putIfAbsent(each.decision().symbol(), symbols.size()) == null) {
        lookAtBars(each);
      }
    }
    entries.forEach(this::lookAtEntry);
  }

  /// How much it stirred.
  StratifiedScore score() {
    return score;
  }

  /// How many of the last closed bars were conspicuous.
  StratifiedScore marked() {
    return marked;
  }

  /// Days from the first entry to the last.
  int days() {
    return days;
  }

  private void lookAtBars(Followed any) {
    Candles candles = any.chart().candles();
    int stratum = symbols.getOrDefault(any.decision().symbol(), 0) * HOURS;
    int first = candles.lastClosedAt(entries.getFirst().decision().ts()).orElse(0);
    int last = candles.lastClosedAt(entries.getLast().decision().ts()).orElse(-1);
    for (int bar = Math.max(policy.smallestWindow(), first); bar <= last; bar++) {
      int place = stratum + hour(candles, bar);
      double atOnce = stir(any.chart(), bar, candles.close(bar));
      double later = stir(any.chart(), bar, candles.close(Math.min(bar + 1, last)));
      if (!Double.isNaN(atOnce + later)) {
        score.couldBe(place, atOnce);
        score.couldBe(place, later);
        marked.couldBe(place, any.marks().at(bar) ? 1 : 0);
      }
    }
  }

  private void lookAtEntry(Followed entry) {
    Candles candles = entry.chart().candles();
    OptionalInt bar = candles.lastClosedAt(entry.decision().ts());
    double stir = stir(entry.chart(), bar.orElseThrow(), entry.decision().price().doubleValue());
    if (!Double.isNaN(stir)) {
      int last = bar.orElseThrow();
      int place = symbols.getOrDefault(entry.decision().symbol(), 0) * HOURS + hour(candles, last);
      long day = calendar.day(entry.decision());
      score.was(place, day, stir);
      marked.was(place, day, entry.marks().at(last) ? 1 : 0);
    }
  }

  private static int hour(Candles candles, int bar) {
    return (int) Math.floorMod(candles.end(bar).getEpochSecond() / HOUR_SECONDS, (long) HOURS);
  }

  /// NaN where the usual range or volume is not known.
  private double stir(Chart chart, int bar, double price) {
    StirPolicy stir = policy.stir();
    double usual = Math.exp(chart.lnAtrShare(bar - stir.usualBefore()));
    double volume = Math.max(stir.leastVolume(), chart.abnormalVolume(bar).orElse(Double.NaN));
    double move = Math.abs(Math.log(price / chart.candles().close(bar - 1)));
    return Math.min(stir.largestMove(), move / usual) + Math.log(volume);
  }
}
