package tradingtwin.core.trades;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

/// The law of the ledger: however a list of fills is cut, shuffled and repeated into files, what is
/// stored in the end is the list.
class FillLedgerLawsTest {
  private static RunningCore core;

  @BeforeContainer
  static void start() {
    core = RunningCore.start();
  }

  @AfterContainer
  static void close() {
    core.close();
  }

  @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
  void anyCuttingShufflingAndRepeatingStoresTheListOnce(
      @ForAll @Size(min = 1, max = 14) List<@IntRange(min = 0, max = 5) Integer> kinds,
      @ForAll boolean withIds,
      @ForAll Random random) {
    Bringing trader = new Bringing(core);
    List<BrokerFill> whole = new ArrayList<>();
    Map<Integer, Integer> equals = new HashMap<>();
    for (int kind : kinds) {
      int ordinal = equals.merge(kind, 1, Integer::sum);
      whole.add(fill(kind, ordinal, withIds));
    }
    for (int file = 0; file < 4; file++) {
      List<BrokerFill> shuffled = new ArrayList<>(whole);
      if (withIds) {
        Collections.shuffle(shuffled, random);
      }
      int upTo = 1 + random.nextInt(shuffled.size());
      trader.bring(shuffled.subList(0, upTo).toArray(BrokerFill[]::new));
    }
    trader.bring(whole.toArray(BrokerFill[]::new));

    assertThat(trader.ids())
        .containsExactlyInAnyOrderElementsOf(whole.stream().map(BrokerFill::extId).toList());
  }

  /// Kinds differ in size or by less than a second; equals of one kind differ in nothing but
  /// their id or ordinal.
  private static BrokerFill fill(int kind, int ordinal, boolean withId) {
    String qty = Integer.toString(1 + kind / 2);
    var ts = Fills.NOON.plusMillis(kind % 2 * 400L);
    return withId
        ? Fills.api("e-" + kind + "-" + ordinal, "t-" + kind + "-" + ordinal, qty, ts)
        : Fills.bare(qty, ts, TsPrecision.MILLI, ordinal);
  }
}
