package tradingtwin.core.trades;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.TsPrecision;
import tradingtwin.core.RunningCore;
import tradingtwin.core.trades.Comparison.Standing;

/// The law of two files of one account, one with ids and one without: whatever they are split
/// into, mixed, shuffled and repeated, the account's fills are stored. Where a split separates
/// equal rows without ids, they are asked about.
class MixedFilesLawsTest {
  private static RunningCore core;

  @BeforeContainer
  static void start() {
    core = RunningCore.start();
  }

  @AfterContainer
  static void close() {
    core.close();
  }

  /// A fill of the account.
  ///
  /// @param nth which of its equals it is, to the second
  private record Done(int qty, Instant ts, int nth) {
    Instant second() {
      return ts.truncatedTo(ChronoUnit.SECONDS);
    }

    String says() {
      return qty + " at " + second();
    }

    BrokerFill overTheApi() {
      String id = qty + "-" + ts.toEpochMilli() + "-" + nth;
      return Fills.api("entry-" + id, "trade-" + id, Integer.toString(qty), ts);
    }
  }

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void splitsThatKeepEqualsTogetherStoreTheAccountWhateverIsMixed(
      @ForAll @Size(min = 1, max = 16) List<@IntRange(min = 0, max = 15) Integer> kinds,
      @ForAll Random random) {
    List<Done> account = account(kinds);
    List<List<BrokerFill>> told = new ArrayList<>();
    parts(account, random, (a, b) -> true)
        .forEach(part -> told.add(part.stream().map(Done::overTheApi).toList()));
    for (int split = 0; split < 2; split++) {
      parts(account, random, (a, b) -> !a.second().equals(b.second()))
          .forEach(part -> told.add(withoutIds(part)));
    }
    Collections.shuffle(told, random);
    Bringing trader = new Bringing(core);
    told.forEach(part -> trader.bring(part.toArray(BrokerFill[]::new)));

    assertThat(stored(trader)).isEqualTo(counted(account));
  }

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void aSplitBetweenEqualsAsksAndTheTrueAnswerStoresTheAccount(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 7) Integer> kinds,
      @ForAll Random random) {
    List<Done> account = account(kinds);
    List<List<Done>> told = new ArrayList<>(parts(account, random, (a, b) -> true));
    told.addAll(List.copyOf(told));
    told.add(account);
    Collections.shuffle(told, random);
    Bringing trader = new Bringing(core);
    Set<Done> seen = new HashSet<>();
    for (List<Done> part : told) {
      bring(trader, part, seen);
    }

    assertThat(stored(trader)).isEqualTo(counted(account));
  }

  /// The trader knows of the rows in doubt whether they, or equals of theirs, came before.
  private static void bring(Bringing trader, List<Done> part, Set<Done> seen) {
    List<BrokerFill> rows = withoutIds(part);
    List<Standing> standings = trader.compare(rows.toArray(BrokerFill[]::new));
    Set<String> asked =
        IntStream.range(0, rows.size())
            .filter(i -> standings.get(i) == Standing.SIMILAR)
            .mapToObj(i -> part.get(i).says())
            .collect(Collectors.toSet());
    boolean same = part.stream().anyMatch(d -> asked.contains(d.says()) && seen.contains(d));
    trader.bring(trader.target("coinbase"), same ? SimilarAre.SAME : SimilarAre.DIFFERENT, rows);
    seen.addAll(part);
  }

  /// Two sizes, two seconds apart, and moments of one second that differ only over the API.
  private static List<Done> account(List<Integer> kinds) {
    Map<String, Integer> equals = new TreeMap<>();
    return kinds.stream()
        .map(kind -> new Done(1 + kind % 2, Fills.NOON.plusMillis(kind / 2 * 500L), 0))
        .sorted(java.util.Comparator.comparing(Done::ts).thenComparing(Done::qty))
        .map(d -> new Done(d.qty(), d.ts(), equals.merge(d.says(), 1, Integer::sum)))
        .toList();
  }

  private static List<BrokerFill> withoutIds(List<Done> part) {
    Map<String, Integer> equals = new TreeMap<>();
    return part.stream()
        .map(
            d ->
                Fills.bare(
                    Integer.toString(d.qty()),
                    d.second(),
                    TsPrecision.SECOND,
                    equals.merge(d.says(), 1, Integer::sum)))
        .toList();
  }

  private static List<List<Done>> parts(
      List<Done> account, Random random, BiPredicate<Done, Done> mayCut) {
    Set<Integer> cuts = new TreeSet<>();
    for (int wanted = random.nextInt(4); wanted > 0; wanted--) {
      int cut = 1 + random.nextInt(account.size());
      if (cut < account.size() && mayCut.test(account.get(cut - 1), account.get(cut))) {
        cuts.add(cut);
      }
    }
    List<List<Done>> parts = new ArrayList<>();
    int from = 0;
    for (int cut : cuts) {
      parts.add(account.subList(from, cut));
      from = cut;
    }
    parts.add(account.subList(from, account.size()));
    return parts;
  }

  private static Map<String, Integer> stored(Bringing trader) {
    Map<String, Integer> count = new TreeMap<>();
    core.get(TradeBook.class)
        .all(trader.userId)
        .forEach(t -> count.merge(new Done(t.qty().intValue(), t.ts(), 0).says(), 1, Integer::sum));
    return count;
  }

  private static Map<String, Integer> counted(List<Done> account) {
    Map<String, Integer> count = new TreeMap<>();
    account.forEach(d -> count.merge(d.says(), 1, Integer::sum));
    return count;
  }
}
