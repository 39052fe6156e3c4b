package tradingtwin.core.trades;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import tradingtwin.core.trades.EqualRows.Fate;

/// The law of rows without ids, over a ledger on paper: where a list was cut between equals the
/// trader is asked, and the true answer stores the list; elsewhere nobody is asked.
class EqualRowsLawsTest {

  /// A fill: what it says, when, and which of its equals it truly is.
  private record Row(int says, int second, int truth) {
    Instant moment() {
      return Fills.NOON.plusSeconds(second);
    }
  }

  private record Says(int says, int second) {}

  @Property(tries = 3_000)
  void aListCutAnywhereAndToldInAnyOrderAndRepeatedIsStoredAsItIs(
      @ForAll @Size(min = 1, max = 24) List<@IntRange(min = 0, max = 11) Integer> kinds,
      @ForAll @Size(max = 5) Set<@IntRange(min = 1, max = 23) Integer> cuts,
      @ForAll Random random) {
    List<Row> list = list(kinds);
    List<List<Row>> told = new ArrayList<>(parts(list, cuts));
    told.addAll(parts(list, cuts));
    told.add(list);
    Collections.shuffle(told, random);
    PaperLedger ledger = new PaperLedger();
    told.forEach(part -> ledger.bring(part, true));

    assertThat(ledger.count()).isEqualTo(counted(list));
  }

  @Property(tries = 1_000)
  void aListThatIsCutOnlyBetweenMomentsIsNeverAskedAboutExceptWhereAPartIsOneMoment(
      @ForAll @Size(min = 1, max = 24) List<@IntRange(min = 0, max = 11) Integer> kinds,
      @ForAll @Size(max = 4) Set<@IntRange(min = 1, max = 23) Integer> cuts,
      @ForAll Random random) {
    List<Row> list = list(kinds);
    List<List<Row>> told =
        new ArrayList<>(
            parts(list, cuts).stream()
                .filter(part -> part.getFirst().second() < part.getLast().second())
                .filter(part -> whole(part, list))
                .toList());
    told.addAll(List.copyOf(told));
    Collections.shuffle(told, random);
    PaperLedger ledger = new PaperLedger();
    told.forEach(part -> ledger.bring(part, false));

    assertThat(ledger.count())
        .isEqualTo(counted(told.stream().flatMap(List::stream).distinct().toList()));
  }

  private static boolean whole(List<Row> part, List<Row> list) {
    Set<Integer> moments = new HashSet<>(part.stream().map(Row::second).toList());
    return list.stream().filter(row -> moments.contains(row.second())).count() == part.size();
  }

  private static List<Row> list(List<Integer> kinds) {
    Map<Integer, Integer> equals = new TreeMap<>();
    return kinds.stream()
        .sorted()
        .map(kind -> new Row(kind % 2, kind / 2, equals.merge(kind, 1, Integer::sum)))
        .toList();
  }

  private static List<List<Row>> parts(List<Row> list, Set<Integer> cuts) {
    List<List<Row>> parts = new ArrayList<>();
    int from = 0;
    for (int cut : cuts.stream().filter(each -> each < list.size()).sorted().toList()) {
      parts.add(list.subList(from, cut));
      from = cut;
    }
    parts.add(list.subList(from, list.size()));
    return parts;
  }

  private static Map<Says, Integer> counted(List<Row> rows) {
    Map<Says, Integer> count = new LinkedHashMap<>();
    rows.forEach(row -> count.merge(new Says(row.says(), row.second()), 1, Integer::sum));
    return count;
  }

  /// What the ledger does with rows without ids, in memory, for a trader who knows which fill a
  /// row truly is.
  private static final class PaperLedger {
    private record Stored(String id, List<Stretch> broughtBy) {}

    private final Map<Says, List<Stored>> stored = new LinkedHashMap<>();
    private final Set<Row> seen = new HashSet<>();

    void bring(List<Row> part, boolean mayAsk) {
      Stretch now = new Stretch(part.getFirst().moment(), part.getLast().moment());
      Map<Says, List<Row>> groups = new LinkedHashMap<>();
      part.forEach(
          row ->
              groups
                  .computeIfAbsent(new Says(row.says(), row.second()), _ -> new ArrayList<>())
                  .add(row));
      groups.forEach((says, rows) -> bring(says, rows, now, mayAsk));
      seen.addAll(part);
    }

    private void bring(Says says, List<Row> rows, Stretch now, boolean mayAsk) {
      List<Stored> twins = stored.computeIfAbsent(says, _ -> new ArrayList<>());
      List<Fate> fates =
          EqualRows.fates(
              rows.getFirst().moment(),
              now,
              rows.size(),
              twins.stream().map(t -> new EqualRows.Twin(t.id(), t.broughtBy())).toList());
      boolean different = rows.stream().noneMatch(seen::contains);
      for (Fate fate : fates) {
        switch (fate) {
          case Fate.Known known -> again(twins, known.tradeId(), now);
          case Fate.Fresh _ -> fresh(twins, says, now);
          case Fate.Perhaps perhaps -> {
            assertThat(mayAsk).as("asked about %s", rows).isTrue();
            if (different) {
              fresh(twins, says, now);
            } else {
              again(twins, perhaps.tradeId(), now);
            }
          }
        }
      }
    }

    private static void again(List<Stored> twins, String id, Stretch now) {
      twins.stream().filter(t -> t.id().equals(id)).forEach(t -> t.broughtBy().add(now));
    }

    private static void fresh(List<Stored> twins, Says says, Stretch now) {
      twins.add(new Stored(says + "#" + twins.size(), new ArrayList<>(List.of(now))));
    }

    Map<Says, Integer> count() {
      Map<Says, Integer> count = new LinkedHashMap<>();
      stored.forEach((says, twins) -> count.put(says, twins.size()));
      return count;
    }
  }
}
