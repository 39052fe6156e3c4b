package tradingtwin.bench.detection;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import tradingtwin.bench.strategy.Family;
import tradingtwin.engine.bias.BiasPolicies;
import tradingtwin.engine.thresholds.ThresholdPage;

/// All studies of one run.
///
/// @param setup what was asked for
/// @param nulls traders without a habit, records of many lengths
/// @param longNulls traders without a habit, records of the longest length
/// @param doses traders with one habit who trade by chance
/// @param ruleDoses traders with one habit at full dose, by family of rules
/// @param prospect agents of the second generator
/// @param invariances the same traders written down differently
public record Detection(
    Setup setup,
    Nulls nulls,
    Nulls longNulls,
    DoseStudy doses,
    List<DoseStudy> ruleDoses,
    ProspectStudy prospect,
    InvarianceStudy invariances) {
  static final List<Double> DOSES = List.of(0.25, 0.5, 1.0);
  static final List<Integer> LENGTHS = List.of(50, 100, 200, 500);
  static final int LONGEST = 500;
  static final int USUAL = 200;
  static final int FEWEST = 50;
  static final int MOST = 400;

  /// What a run was asked for.
  ///
  /// @param seed below 1,000,000 for development, from there on held out
  /// @param traders traders without a habit a family
  /// @param threads traders looked at side by side
  public record Setup(long seed, int traders, int threads) {
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

    /// Whether thresholds must have been frozen before this run.
    public boolean heldOut() {
      return new Seeds(seed).heldOut();
    }

    String policyVersion() {
      return BiasPolicies.DEFAULT.version();
    }

    /// SHA-256 of the page of all thresholds: two runs with the same digest judged the same
    // numbers.
    String thresholdsDigest() {
      byte[] page = ThresholdPage.of(BiasPolicies.thresholds()).getBytes(StandardCharsets.UTF_8);
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(page));
      } catch (NoSuchAlgorithmException absent) {
        throw new IllegalStateException("every Java has SHA-256", absent);
      }
    }
  }

  /// Runs all studies.
  public static Detection run(Setup setup, PrintStream terminal) {
    return run(setup, Scorer.PRODUCT, Costing.NONE, terminal);
  }

  static Detection run(Setup setup, Scorer scorer, Costing costing, PrintStream terminal) {
    Seeds seeds = new Seeds(setup.seed());
    int dosed = setup.dosed();
    var looking = new DoseStudy.Looking(scorer, costing);
    try (Crowd crowd = new Crowd(setup.threads(), new Progress(terminal))) {
      return new Detection(
          setup,
          Nulls.study(crowd, seeds, "null", setup.traders(), FEWEST, MOST, scorer),
          Nulls.study(crowd, seeds, "long null", 2 * dosed, LONGEST, LONGEST, scorer),
          DoseStudy.of(crowd, seeds, Family.RANDOM, dosed, DOSES, LENGTHS, looking),
          byRule(crowd, seeds, Math.max(2, dosed / 4), looking),
          ProspectStudy.of(crowd, seeds, dosed, scorer),
          InvarianceStudy.of(crowd, seeds, Math.max(2, dosed / 2), scorer));
    }
  }

  private static List<DoseStudy> byRule(
      Crowd crowd, Seeds seeds, int traders, DoseStudy.Looking looking) {
    return Arrays.stream(Family.values())
        .filter(Family::byRule)
        .map(
            family ->
                DoseStudy.of(crowd, seeds, family, traders, List.of(1.0), List.of(USUAL), looking))
        .toList();
  }
}
