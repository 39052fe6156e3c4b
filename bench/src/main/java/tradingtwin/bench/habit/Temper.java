package tradingtwin.bench.habit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tradingtwin.bench.chance.Chance;
import tradingtwin.bench.market.World;
import tradingtwin.bench.scene.Sight;
import tradingtwin.bench.strategy.Rates;
import tradingtwin.engine.bias.BiasLabel;

/// All habits of one trader together. Each question can be asked as if one of them were not there.
public final class Temper {
  /// Leaves no habit out.
  public static final int ALL = -1;

  private final List<BiasLabel> labels = new ArrayList<>();
  private final List<Pull> pulls = new ArrayList<>();

  /// The habits of these doses.
  ///
  /// @param firstHour when the trader's day begins
  /// @param awake its length in hours
  public Temper(
      Doses doses, Chance chance, World world, Rates rates, double firstHour, double awake) {
    for (Map.Entry<BiasLabel, Double> each : doses.byHabit().entrySet()) {
      Chance own = chance.child(each.getKey().name());
      Nature nature = Nature.of(each.getValue(), own, world, rates);
      labels.add(each.getKey());
      pulls.add(pull(each.getKey(), nature, firstHour, awake));
    }
  }

  private static Pull pull(BiasLabel label, Nature nature, double firstHour, double awake) {
    return switch (label) {
      case DISPOSITION -> new DispositionPull(nature);
      case REVENGE -> new OutcomePull(nature, true);
      case HOUSE_MONEY -> new OutcomePull(nature, false);
      case CHASING -> new RunUpPull(nature, false);
      case FOMO -> new RunUpPull(nature, true);
      case PANIC -> new PanicPull(nature);
      case OVERTRADING -> new OvertradingPull(nature);
      case HOLDING_LOSERS -> new HoldingLosersPull(nature);
      case AVERAGING_DOWN -> new AddingPull(nature, false);
      case MARTINGALE -> new AddingPull(nature, true);
      case SIZE_ESCALATION -> new ConfidencePull(nature);
      case ATTENTION -> new AttentionPull(nature);
      case ROUND_NUMBER -> new RoundNumberPull(nature);
      case EARLY_EXIT -> new EarlyExitPull(nature);
      case TIME_OF_DAY -> new TirednessPull(nature, firstHour, awake);
      case BOREDOM -> new BoredomPull(nature);
    };
  }

  /// How many habits there are.
  public int size() {
    return pulls.size();
  }

  /// The habit with that number.
  public BiasLabel label(int index) {
    return labels.get(index);
  }

  /// The product of one factor over all habits but the one with number `skip`.
  public double factor(Act act, Sight sight, int skip) {
    double product = 1;
    for (int i = 0; i < pulls.size(); i++) {
      if (i != skip) {
        product *= factor(pulls.get(i), act, sight);
      }
    }
    return product;
  }

  /// The sum of one addend over all habits but the one with number `skip`.
  public double sum(Excess excess, Sight sight, int skip) {
    double sum = 0;
    for (int i = 0; i < pulls.size(); i++) {
      if (i != skip) {
        sum += addend(pulls.get(i), excess, sight);
      }
    }
    return sum;
  }

  /// Time passes.
  public void stepped(int step) {
    for (Pull pull : pulls) {
      pull.stepped(step);
    }
  }

  /// A position was closed with that profit.
  public void closed(int step, double profit) {
    for (Pull pull : pulls) {
      pull.closed(step, profit);
    }
  }

  private static double factor(Pull pull, Act act, Sight sight) {
    return switch (act) {
      case ENTRY -> pull.entry(sight);
      case EXIT -> pull.exit(sight);
      case ADD -> pull.add(sight);
      case SIZE -> pull.size(sight);
      case ADD_SIZE -> pull.addSize(sight);
      case TARGET -> pull.target(sight);
    };
  }

  private static double addend(Pull pull, Excess excess, Sight sight) {
    return switch (excess) {
      case SPARE_ENTRIES -> pull.spareEntries(sight);
      case FLIGHT -> pull.flight(sight);
      case CARELESSNESS -> pull.carelessness(sight);
      case ROUNDNESS -> pull.roundness(sight);
    };
  }

  /// What a habit multiplies.
  public enum Act {
    ENTRY,
    EXIT,
    ADD,
    SIZE,
    ADD_SIZE,
    TARGET
  }

  /// What a habit adds.
  public enum Excess {
    SPARE_ENTRIES,
    FLIGHT,
    CARELESSNESS,
    ROUNDNESS
  }
}
