package tradingtwin.engine.bias;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import tradingtwin.engine.bias.Note.LevelUnit;
import tradingtwin.engine.fills.Ledger.Book;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.statistics.Quantile;

/// Whether a trader's exits keep to levels: a plan, which no habit is read into.
///
/// Levels are looked for twice, in returns and in average ranges at the opening, since some
/// plans widen with the market. A level is the median of the exits on its side; an exit lies
/// at it when it is as close as the policy says.
final class ExitPlan {
  private final int exits;
  private final LevelUnit unit;
  private final Level target;
  private final Level stop;
  private final DispositionPolicy policy;

  /// Where exits on one side lie.
  ///
  /// @param at how many of them lie at the median
  private record Level(double median, int at, int exits) {}

  private ExitPlan(double[] exits, LevelUnit unit, DispositionPolicy policy) {
    this.exits = exits.length;
    this.unit = unit;
    this.policy = policy;
    target = level(exits, 1);
    stop = level(exits, -1);
  }

  /// A bracket with a near target and a wider stop, which sells winners sooner than losers by
  /// plan.
  static Optional<Note.AsymmetricPlan> bracket(TraderRecord trader) {
    return plans(trader).flatMap(plan -> plan.bracket().stream()).findFirst();
  }

  /// What by plan parts winners from losers: a bracket, a grid, or exits at a mean.
  static Optional<Note> of(TraderRecord trader) {
    Optional<Note> bracket = bracket(trader).map(plan -> plan);
    return bracket.or(() -> rule(trader));
  }

  /// A grid, purchases by the calendar, or exits at a mean.
  static Optional<Note> rule(TraderRecord trader) {
    Optional<Note> grid = Grid.of(trader).map(plan -> plan);
    return grid.or(() -> Schedule.of(trader)).or(() -> MeanExits.of(trader));
  }

  /// A fixed target: winners are left at one level, whatever becomes of the rest.
  static Optional<Note.FixedTarget> target(TraderRecord trader) {
    return plans(trader).flatMap(plan -> plan.target().stream()).findFirst();
  }

  private static Stream<ExitPlan> plans(TraderRecord trader) {
    return trader.plans().levels().or(() -> lookedFor(trader)).stream();
  }

  private static List<ExitPlan> lookedFor(TraderRecord trader) {
    List<Move> moves = trader.ledger().moves();
    DispositionPolicy policy = trader.policies().disposition();
    double[] returns = moves.stream().filter(Move::leaves).mapToDouble(ExitPlan::exit).toArray();
    return List.of(
        new ExitPlan(returns, LevelUnit.RETURN, policy),
        new ExitPlan(ranges(trader), LevelUnit.AVERAGE_RANGES, policy));
  }

  private Optional<Note.AsymmetricPlan> bracket() {
    double share = (double) (target.at + stop.at) / Math.max(1, exits);
    return exits >= policy.planMinimumExits()
            && target.exits > 0
            && stop.exits > 0
            && share >= policy.planShare()
            && target.median < -stop.median
        ? Optional.of(new Note.AsymmetricPlan(target.median, stop.median, share, unit))
        : Optional.empty();
  }

  private Optional<Note.FixedTarget> target() {
    double share = (double) target.at / Math.max(1, target.exits);
    return target.exits >= policy.planMinimumExits() && share >= policy.planShare()
        ? Optional.of(new Note.FixedTarget(target.median, share, unit))
        : Optional.empty();
  }

  private Level level(double[] exits, int sign) {
    double[] own = Arrays.stream(exits).filter(r -> r * sign > 0).toArray();
    double median = Quantile.median(own).orElse(0);
    double reach = policy.planTightness() * Math.abs(median);
    int at = (int) Arrays.stream(own).filter(r -> Math.abs(r - median) <= reach).count();
    return new Level(median, at, own.length);
  }

  private static double exit(Move move) {
    return move.before().returnAt(move.decision().price().doubleValue());
  }

  /// Returns of exits over the relative range that was known when the position was opened;
  /// those of which none is known drop out.
  private static double[] ranges(TraderRecord trader) {
    List<Move> moves = trader.ledger().moves();
    Map<Book, OptionalDouble> opened = new HashMap<>();
    double[] multiples = new double[moves.size()];
    int n = 0;
    for (Move move : moves) {
      Book book = new Book(move.decision().account(), move.decision().symbol());
      OptionalDouble range = opened.getOrDefault(book, OptionalDouble.empty());
      if (move.leaves() && range.orElse(0) > 0) {
        multiples[n++] = exit(move) / range.getAsDouble();
      }
      if (move.opens()) {
        opened.put(book, range(trader, move));
      }
    }
    return Arrays.copyOf(multiples, n);
  }

  private static OptionalDouble range(TraderRecord trader, Move move) {
    var chart = trader.charts().of(move.decision().symbol());
    if (chart.isEmpty()) {
      return OptionalDouble.empty();
    }
    var oldest = trader.policies().barAge().oldest();
    var bar = chart.get().candles().knownAt(move.decision().ts(), oldest);
    return bar.isEmpty() ? OptionalDouble.empty() : chart.get().relativeRange(bar.getAsInt());
  }
}
