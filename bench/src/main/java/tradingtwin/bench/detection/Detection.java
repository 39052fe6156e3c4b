package tradingtwin.bench.detection;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import tradingtwin.bench.strategy.Family;
import tradingtwin.engine.bias.BiasLabel;

/// All studies of one run.
///
/// @param setup what was asked for
/// @param scope how wide the studies reach
/// @param nulls traders without a habit, records of many lengths
/// @param longNulls traders without a habit, records of the longest length
/// @param doses traders with one habit who trade by chance
/// @param furtherCosts further traders of the habits of which few were told an amount
/// @param ruleDoses traders with one habit at full dose, by family of rules
/// @param prospect agents of the second generator
/// @param invariances the same traders written down differently
public record Detection(
    Setup setup,
    Scope scope,
    Nulls nulls,
    Nulls longNulls,
    DoseStudy doses,
    DoseStudy furtherCosts,
    List<DoseStudy> ruleDoses,
    ProspectStudy prospect,
    InvarianceStudy invariances) {
  /// What a run was asked for.
  ///
  /// @param seed below 1,000,000 for development, from there on held out
  /// @param traders traders without a habit a family
  /// @param threads traders looked at side by side
  /// @param frozen the thresholds that were frozen last
  public record Setup(long seed, int traders, int threads, Frozen frozen) {
    /// A false-positive rate of 5 % is then known to one point.
    public static final int FULL = 1850;

    private static final int SHARE_WITH_HABIT = 15;
    private static final int LEAST = 3;

    public Setup {
      if (traders < 1 || threads < 1) {
        throw new IllegalArgumentException("at least one trader and one thread");
      }
    }

    /// Traders with one habit in each cell.
    int dosed() {
      return Math.max(LEAST, traders / SHARE_WITH_HABIT);
    }

    /// Whether thresholds must have been frozen before its seed was opened.
    public boolean heldOut() {
      return new Seeds(seed).heldOut();
    }

    /// Whether so many traders say what a report must say.
    public boolean whole() {
      return traders >= FULL;
    }

    /// Whether the thresholds in force are those that were frozen.
    boolean asFrozen() {
      return frozen.equals(Frozen.now());
    }

    String policyVersion() {
      return Frozen.now().version();
    }

    /// Two runs with the same digest judged by the same numbers.
    String thresholdsDigest() {
      return Frozen.now().digest();
    }
  }

  /// Runs all studies.
  public static Detection run(Setup setup, PrintStream terminal) {
    return run(setup, Scope.FULL, Scorer.PRODUCT, new ProductCosting(), terminal);
  }

  static Detection run(
      Setup setup, Scope scope, Scorer scorer, Costing costing, PrintStream terminal) {
    int longest = scope.longest();
    Seeds seeds = new Seeds(setup.seed());
    int dosed = setup.dosed();
    var looking = new DoseStudy.Looking(scorer, costing);
    try (Crowd crowd = new Crowd(setup.threads(), new Progress(terminal))) {
      DoseStudy doses = DoseStudy.of(crowd, seeds, Family.RANDOM, dosed, scope, looking);
      return new Detection(
          setup,
          scope,
          Nulls.study(crowd, seeds, "null", setup.traders(), scope.fewest(), scope.most(), scorer),
          Nulls.study(crowd, seeds, "long null", 2 * dosed, longest, longest, scorer),
          doses,
          furtherCosts(crowd, seeds, dosed, scope, looking, doses),
          byRule(crowd, seeds, Math.max(2, dosed / 4), scope, looking),
          ProspectStudy.of(crowd, seeds, dosed, longest, scorer),
          InvarianceStudy.of(crowd, seeds, Math.max(2, dosed / 2), scope.usual(), scorer));
    }
  }

  /// A share of fewer amounts than this is known to worse than five points.
  private static final int ENOUGH_AMOUNTS = 50;

  private static final int FURTHER = 3;

  private static DoseStudy furtherCosts(
      Crowd crowd,
      Seeds seeds,
      int traders,
      Scope scope,
      DoseStudy.Looking looking,
      DoseStudy doses) {
    List<BiasLabel> few =
        scope.habits().stream()
            .filter(habit -> doses.told(habit) > 0 && doses.told(habit) < ENOUGH_AMOUNTS)
            .toList();
    return DoseStudy.of(
        crowd, seeds, "costs", Family.RANDOM, FURTHER * traders, scope.atItsFullest(few), looking);
  }

  private static List<DoseStudy> byRule(
      Crowd crowd, Seeds seeds, int traders, Scope scope, DoseStudy.Looking looking) {
    Scope narrow =
        new Scope(
            scope.habits(),
            List.of(scope.full()),
            List.of(scope.usual()),
            scope.usual(),
            scope.fewest(),
            scope.most());
    return Arrays.stream(Family.values())
        .filter(Family::byRule)
        .map(family -> DoseStudy.of(crowd, seeds, family, traders, narrow, looking))
        .toList();
  }
}
