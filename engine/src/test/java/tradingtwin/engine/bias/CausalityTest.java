package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;

/// What prices did later is not known at a decision: whatever bars bring afterwards, every answer
/// about the time before, its features and its events stay the same to the last bit.
///
/// Some questions are about what followed. They may look as far as they say, and no further. A
/// bucket of hours and the look-back of a run-up are chosen on the whole record, and round numbers
/// tag nothing.
class CausalityTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Market MARKET = Books.market(4, 0.3, 31);
  private static final List<Fill> FILLS = uneasy();
  private static final Instant NOW = FILLS.get(FILLS.size() * 2 / 3).ts();
  private static final List<Fill> UNTIL_NOW =
      FILLS.stream().filter(fill -> !fill.ts().isAfter(NOW)).toList();

  /// One detector and how far it may look beyond the last decision.
  enum Question {
    DISPOSITION(new Disposition(), 24),
    REVENGE(new RevengeAndHouseMoney(), 0),
    CHASING(new Chasing(), ChasingPolicy.DEFAULT.longestLookBack() + 2),
    HOLDING_LOSERS(new HoldingLosers(), 0),
    EARLY_EXIT(new EarlyExit(), EarlyExitPolicy.DEFAULT.longestHorizon() + 1),
    OVERTRADING(new Overtrading(), 0),
    AVERAGING_DOWN(new AveragingDown(), 0),
    SIZE_ESCALATION(new SizeEscalation(), 0),
    TIME_OF_DAY(new TimeOfDay(), 1),
    BOREDOM(new Boredom(), 0),
    PANIC(new Panic(), ChasingPolicy.DEFAULT.longestLookBack() + 2),
    ATTENTION(new Attention(), 0),
    ROUND_NUMBERS(new RoundNumbers(), 0);

    private final Detector detector;
    private final int hoursAhead;

    Question(Detector detector, int hoursAhead) {
      this.detector = detector;
      this.hoursAhead = hoursAhead;
    }

    private Examined asked(List<Fill> fills, Market market) {
      return detector.examine(Records.of(fills, market, EVERY_EVENT));
    }
  }

  private static final BiasPolicies EVERY_EVENT =
      BiasPolicies.DEFAULT.with(new FindingPolicy(0.8, 0.95, 0.999, 199, 0));

  @ParameterizedTest
  @EnumSource
  void whatComesLaterChangesNoAnswerAboutTheTimeBefore(Question question) {
    Instant from = NOW.plus(HOUR.multipliedBy(question.hoursAhead));
    Market altered = altered(bar -> bar.start().plus(HOUR).isAfter(from));
    Examined before = question.asked(UNTIL_NOW, MARKET);
    assertThat(question.asked(UNTIL_NOW, altered)).isEqualTo(before);
    assertThat(before).isInstanceOf(Examined.Tested.class);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"CHASING", "TIME_OF_DAY", "ROUND_NUMBERS"},
      mode = EnumSource.Mode.EXCLUDE)
  void anEventKeepsWhatWasMeasuredOfItWhateverBarsBringAfterwards(Question question) {
    Instant from = NOW.plus(HOUR.multipliedBy(question.hoursAhead));
    Market altered = altered(bar -> bar.start().plus(HOUR).isAfter(from));
    List<BiasTag> before = events(question.asked(FILLS, MARKET));
    List<BiasTag> after = events(question.asked(FILLS, altered));
    List<String> both = after.stream().map(BiasTag::fillId).toList();
    for (BiasTag event : before) {
      if (both.contains(event.fillId())) {
        assertThat(measured(after.get(both.indexOf(event.fillId())))).isEqualTo(measured(event));
      }
    }
    assertThat(before).anyMatch(event -> both.contains(event.fillId()));
  }

  /// The features without what is usual, which is of the whole record.
  private static List<String> measured(BiasTag event) {
    return event.features().stream().map(each -> each.name() + " " + each.value()).toList();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"REVENGE", "OVERTRADING", "TIME_OF_DAY"},
      mode = EnumSource.Mode.EXCLUDE)
  void otherBarsBeforeDoChangeWhatIsAskedOfBars(Question question) {
    Market altered = altered(bar -> bar.start().isBefore(NOW));
    assertThat(question.asked(UNTIL_NOW, altered)).isNotEqualTo(question.asked(UNTIL_NOW, MARKET));
  }

  /// Events on decisions until now.
  private static List<BiasTag> events(Examined answer) {
    List<String> known = UNTIL_NOW.stream().map(Fill::id).toList();
    return answer instanceof Examined.Tested tested
        ? tested.events().stream().filter(event -> known.contains(event.fillId())).toList()
        : List.of();
  }

  /// Somebody with a little of everything: adds under water, leaves gains sooner and falls faster.
  private static List<Fill> uneasy() {
    SplittableRandom random = new SplittableRandom(31);
    List<Fill> fills = new ArrayList<>();
    List<Candles> symbols = List.copyOf(MARKET.bySymbol().values());
    double[] held = new double[symbols.size()];
    double[] cost = new double[symbols.size()];
    for (int bar = 300; bar < Books.BARS - 1; bar++) {
      for (int s = 0; s < held.length; s++) {
        Candles bars = symbols.get(s);
        double price = bars.close(bar);
        Instant at = bars.end(bar).plusSeconds(1 + random.nextInt(600));
        double result = held[s] == 0 ? 0 : Math.signum(held[s]) * (price / cost[s] - 1);
        double units = 0;
        if (held[s] == 0) {
          units = random.nextDouble() < 0.15 ? random.nextDouble() + 0.5 : 0;
        } else if (random.nextDouble() < (result > 0 ? 0.12 : 0.07)) {
          units = -held[s];
        } else if (result < 0 && random.nextDouble() < 0.05) {
          units = held[s];
        }
        if (units != 0) {
          fills.add(Traders.fill("f" + fills.size(), bars.symbol(), units, price, at));
          cost[s] = units == -held[s] ? 0 : (held[s] * cost[s] + units * price) / (held[s] + units);
          held[s] += units;
        }
      }
    }
    return fills;
  }

  private static Market altered(Predicate<Candle> which) {
    SplittableRandom random = new SplittableRandom(5);
    List<Candles> series = new ArrayList<>();
    for (Candles own : MARKET.bySymbol().values()) {
      List<Candle> bars = new ArrayList<>();
      for (Candle bar : own.bars()) {
        bars.add(which.test(bar) ? other(bar, random) : bar);
      }
      series.add(Candles.of(own.symbol(), own.granularity(), bars));
    }
    return Market.of(series);
  }

  private static Candle other(Candle bar, SplittableRandom random) {
    double open = bar.open() * (0.5 + random.nextDouble());
    double close = bar.close() * (0.5 + random.nextDouble());
    return new Candle(
        bar.start(),
        open,
        Math.max(open, close) * 1.01,
        Math.min(open, close) / 1.01,
        close,
        bar.volume() * 3 * random.nextDouble());
  }
}
