package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tradingtwin.engine.bias.Tenure.Stand;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.statistics.LogRank;

/// How readily positions are left while they stand in gain and while they stand in loss, among
/// positions of the same age in bars. Nothing but the trader's own positions is compared, one
/// at a time or many.
///
/// Source: log-rank with a standing that changes over time; hazards of gains and losses as in
/// Feng & Seasholes 2005.
final class Readiness implements Tenure.Onlooker {
  private static final int KEPT_GAIN = 0;
  private static final int KEPT_LOSS = 1;
  private static final int LEFT_GAIN = 2;
  private static final int LEFT_LOSS = 3;
  private static final int CELLS = 4;

  /// Four cells an age: closes seen and exits, in gain and in loss.
  private int[] counts = new int[64 * CELLS];

  private int ages;
  private final List<Exit> exits = new ArrayList<>();
  private final List<String> symbolsWithoutBars;
  private int positionsInGain;
  private int positionsInLoss;

  /// A first reduction whose standing was known.
  ///
  /// @param minutes how long the position had been watched
  record Exit(Move move, boolean gain, double minutes) {}

  Readiness(TraderRecord trader) {
    symbolsWithoutBars = Tenure.watch(trader, this);
  }

  @Override
  public void stood(Chart chart, int sign, int bar, int age, int standing) {
    if (standing != 0) {
      count(age, standing > 0 ? KEPT_GAIN : KEPT_LOSS);
    }
  }

  @Override
  public void left(Move move, Stand last) {
    if (last.standing() != 0) {
      count(last.age(), last.standing() > 0 ? LEFT_GAIN : LEFT_LOSS);
      double bar = last.chart().candles().granularity().toMillis() / 60_000.0;
      exits.add(new Exit(move, last.standing() > 0, (last.age() + 1) * bar));
    }
  }

  @Override
  public void over(boolean wasInGain, boolean wasInLoss) {
    positionsInGain += wasInGain ? 1 : 0;
    positionsInLoss += wasInLoss ? 1 : 0;
  }

  private void count(int age, int cell) {
    int place = CELLS * age + cell;
    if (place >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(2 * counts.length, place + CELLS));
    }
    counts[place]++;
    ages = Math.max(ages, age + 1);
  }

  /// The comparison, gains first.
  LogRank test() {
    LogRank test = new LogRank();
    for (int i = 0; i < CELLS * ages; i += CELLS) {
      double left = (double) counts[i + LEFT_GAIN] + counts[i + LEFT_LOSS];
      double atRisk = (double) counts[i + KEPT_GAIN] + counts[i + KEPT_LOSS];
      test.add(counts[i + LEFT_GAIN], left, counts[i + KEPT_GAIN], atRisk);
    }
    return test;
  }

  /// Reductions whose standing was known, in the order of time.
  List<Exit> exits() {
    return exits;
  }

  /// Positions that stood in gain at a close or more.
  int positionsInGain() {
    return positionsInGain;
  }

  /// Positions that stood in loss at a close or more.
  int positionsInLoss() {
    return positionsInLoss;
  }

  /// Symbols that were entered and have no bars.
  List<String> symbolsWithoutBars() {
    return symbolsWithoutBars;
  }
}
