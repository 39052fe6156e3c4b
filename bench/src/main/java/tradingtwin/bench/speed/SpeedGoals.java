package tradingtwin.bench.speed;

import java.util.ArrayList;
import java.util.List;

/// What was promised of speed, held against a run.
final class SpeedGoals {
  private static final double PER_SECOND = 1e3;
  private static final double OF_PLAIN_C = 0.8;
  private static final double MOST_SECONDS = 3;
  private static final double FLAT = 1.2;
  private static final double PERMUTED = 2.5;
  private static final double MOST_BYTES = 400;
  private static final double LINEAR = 1.1;

  private SpeedGoals() {}

  static List<Goal> of(SpeedStudy study) {
    List<Goal> goals = new ArrayList<>();
    String indicators = "RSI 14, ATR 14, Bollinger 20, SMA 20 over 1 M bars, M bars/s";
    boolean compared = study.indicators().stream().allMatch(pair -> pair.running() > 0);
    goals.add(
        compared
            ? Goal.ofPairs(
                indicators + ", beside C -O3 from running sums",
                study.indicators().stream().mapToDouble(SpeedStudy.Pair::own).toArray(),
                study.indicators().stream().mapToDouble(SpeedStudy.Pair::running).toArray(),
                "ratio ≥ 0.8",
                ratio -> ratio >= OF_PLAIN_C)
            : Goal.unmeasured(indicators + ": no C compiler here", "ratio ≥ 0.8"));
    String scoring =
        String.format(
            "scoring %,d fills of one user, all statistics, 1,999 rounds, one thread, s",
            study.scoredFills());
    goals.add(
        Goal.of(
            scoring,
            Goal.median(study.scoringMillis()) / PER_SECOND,
            "≤ 3",
            seconds -> seconds <= MOST_SECONDS));
    goals.add(growth(study.growth().getFirst(), "features", FLAT));
    goals.add(growth(study.growth().getLast(), "all permutations", PERMUTED));
    Memory few = study.memory().getFirst();
    Memory many = study.memory().getLast();
    goals.add(
        Goal.of(
            "memory while scoring, beside the fills: bytes for one fill more",
            many.slopeFrom(few),
            "≤ 400",
            bytes -> bytes <= MOST_BYTES));
    goals.add(
        Goal.ofPairs(
            "the same linear: bytes a fill at " + many.fills() + " over " + few.fills(),
            new double[] {many.peak()},
            new double[] {few.peak()},
            "ratio ≤ 1.1",
            ratio -> ratio <= LINEAR));
    return List.copyOf(goals);
  }

  private static Goal growth(Growth growth, String what, double most) {
    return Goal.ofPairs(
        String.format(
            "cost a fill, %,d over %,d fills, %s (%,d rounds), processor µs",
            growth.many(), growth.few(), what, growth.rounds()),
        growth.manyMicros(),
        growth.fewMicros(),
        "ratio ≤ " + most,
        ratio -> ratio <= most);
  }
}
