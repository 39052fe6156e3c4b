package tradingtwin.bench.life;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import tradingtwin.bench.chance.Chance;
import tradingtwin.bench.chance.Wandering;
import tradingtwin.bench.habit.Doses;
import tradingtwin.bench.habit.Temper;
import tradingtwin.bench.habit.Temper.Act;
import tradingtwin.bench.habit.Temper.Excess;
import tradingtwin.bench.market.World;
import tradingtwin.bench.scene.Holding;
import tradingtwin.bench.scene.Sight;
import tradingtwin.bench.strategy.Strategy;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.fills.Side;

/// One life: the trader goes from step to step and, in each symbol, does at most one thing.
///
/// All luck is asked by symbol and step, so two lives that come to the same moment in the same
/// position and with the same habits do the same.
public final class Life {
  /// Steps before the first decision, so that detectors have seen the market a while.
  public static final int CHILDHOOD = 300 * World.STEPS_PER_BAR;

  private static final double POSITION_SHARE = 0.05;
  private static final double RUIN = 0.15;

  private final Person person;
  private final World world;
  private final Temper temper;
  private final Pulls pulls;
  private final Execution execution;
  private final Account account;
  private final Sight sight;
  private final Chance entering;
  private final Chance leaving;
  private final Chance stubborn;
  private final double[] activity;
  private final double[] whim;
  private final List<EnumSet<BiasLabel>> hindered = new ArrayList<>();
  private final List<Deed> deeds = new ArrayList<>();
  private final List<Map<BiasLabel, Testimony>> testimonies = new ArrayList<>();
  private int lastAct = CHILDHOOD;

  private Life(Person person, World world, Doses doses, Chance luck) {
    this.person = person;
    this.world = world;
    this.temper =
        new Temper(
            doses, luck.child("habits"), world, person.rates(), person.firstHour(), person.awake());
    this.pulls = new Pulls(temper);
    this.execution = new Execution(luck, person.spread());
    this.account = new Account(world, person.feeShare());
    this.sight = new Sight(world, person.home());
    this.entering = luck.child("entering");
    this.leaving = luck.child("leaving");
    this.stubborn = luck.child("stubborn");
    double pause = 1 / person.rates().entry();
    this.activity = Wandering.path(luck.child("activity"), world.steps(), 2 * world.stepsPerDay());
    this.whim = Wandering.path(luck.child("whim"), world.steps(), pause * person.sizeMemory());
    world.tapes().forEach(_ -> hindered.add(EnumSet.noneOf(BiasLabel.class)));
  }

  /// The life of that person with those habits until so many decisions are made, the last step is
  /// over, the market ends or the account is ruined.
  public static Diary lived(
      Person person, World world, Doses doses, Chance luck, int decisions, int lastStep) {
    return new Life(person, world, doses, luck).until(decisions, lastStep);
  }

  private Diary until(int decisions, int lastStep) {
    int end = Math.min(lastStep, world.steps() - 1);
    int step = CHILDHOOD;
    while (step <= end && deeds.size() < decisions) {
      live(step, decisions);
      step++;
      if (step % World.STEPS_PER_BAR == 0 && account.worth(step) < RUIN * Account.START) {
        break;
      }
    }
    int last = Math.max(CHILDHOOD, Math.min(step, end + 1) - 1);
    List<Deed> inOrder = new ArrayList<>(deeds);
    inOrder.sort(Comparator.comparingInt(Deed::step).thenComparingDouble(Deed::fraction));
    return new Diary(
        inOrder, last, account.worth(last + 1) - Account.START, account.fees(), testimonies);
  }

  private void live(int step, int decisions) {
    temper.stepped(step);
    double unit = POSITION_SHARE * (person.compounds() ? account.worth(step) : Account.START);
    sight.remember(step - lastAct, Math.max(1, unit));
    double alert = alert(step);
    for (int symbol = 0; symbol < hindered.size() && deeds.size() < decisions; symbol++) {
      Holding held = account.of(symbol);
      sight.at(symbol, step, 1, held);
      if (held.open()) {
        manage(alert);
      } else {
        seek(alert);
      }
    }
  }

  /// How awake the trader is: 0 asleep, about 1 awake, more and less as activity comes and goes.
  private double alert(int step) {
    if (!person.weekends() && sight.weekend(step)) {
      return 0;
    }
    double since = (sight.hour(step) - person.firstHour() + 24) % 24;
    double sway = person.sway();
    return since > person.awake() ? 0 : Math.exp(sway * activity[step] - sway * sway / 2);
  }

  private void seek(double alert) {
    double draw = entering.uniform(sight.symbol(), sight.step());
    boolean longFirst = !person.shorts() || draw * 1e6 % 1 < 0.5;
    for (int turn = 0; turn < (person.shorts() ? 2 : 1); turn++) {
      int direction = longFirst == (turn == 0) ? 1 : -1;
      sight.at(sight.symbol(), sight.step(), direction, Holding.NONE);
      double rule = person.strategy().entry(sight, person.rates());
      Pulls.Rate rate = skip -> entryRate(rule, alert, skip);
      boolean enters = draw < Pulls.chanceOf(rate.without(Temper.ALL));
      pulls.witnessed(Deed.Kind.OPEN, day(), enters, rate);
      if (enters) {
        pulls.forget();
        pulls.because(draw, rate);
        enter(Deed.Kind.OPEN, Act.SIZE, direction, 1);
        return;
      }
    }
  }

  private double entryRate(double rule, double alert, int skip) {
    double usual = person.rates().entry() * alert;
    double factor = temper.factor(Act.ENTRY, sight, skip);
    double spare = usual * temper.sum(Excess.SPARE_ENTRIES, sight, skip);
    return actRate(rule, usual, alert, factor) + spare;
  }

  /// The rate of an act whose rule asks for `rule`. Chance is multiplied; what a rule orders is
  /// done by those awake; what no rule asks for comes from what the factor exceeds 1 by.
  private static double actRate(double rule, double usual, double alert, double factor) {
    if (rule >= Strategy.NOW) {
      return alert > 0 ? rule : 0;
    }
    return rule > 0 ? rule * alert * factor : usual * Math.max(0, factor - 1);
  }

  private void manage(double alert) {
    double draw = leaving.uniform(sight.symbol(), sight.step());
    double target = temper.factor(Act.TARGET, sight, Temper.ALL);
    double resting = person.strategy().restingExit(sight, person.rates(), target);
    boolean ordered = resting > 0;
    double rule = ordered ? Strategy.NOW : person.strategy().exit(sight, person.rates());
    Pulls.Rate rate = skip -> exitRate(rule, ordered ? 1 : alert, skip);
    boolean leaves = draw < Pulls.chanceOf(rate.without(Temper.ALL));
    pulls.witnessed(Deed.Kind.CLOSE, day(), leaves, rate);
    if (leaves) {
      pulls.forget();
      pulls.because(draw, rate);
      close(ordered ? resting : rule >= Strategy.NOW ? limit(-1) : 0);
      return;
    }
    pulls.hinderedBy(draw, rate, hindered.get(sight.symbol()));
    trimOrAdd(alert);
  }

  private double exitRate(double rule, double alert, int skip) {
    double usual = person.rates().exit();
    double factor = temper.factor(Act.EXIT, sight, skip);
    double flight = alert > 0 ? temper.sum(Excess.FLIGHT, sight, skip) : 0;
    boolean refuses =
        rule >= Strategy.NOW
            && stubborn.uniform(sight.symbol(), sight.holding().openedStep()) > factor;
    double wanted = refuses ? usual * alert * factor : actRate(rule, usual * alert, alert, factor);
    return wanted + flight;
  }

  private void trimOrAdd(double alert) {
    double trim = person.strategy().trim(sight, person.rates());
    double draw = leaving.uniform(sight.symbol() + 1000L, sight.step());
    Pulls.Rate trimming = skip -> actRate(trim, 0, alert, temper.factor(Act.EXIT, sight, skip));
    boolean trims = draw < Pulls.chanceOf(trimming.without(Temper.ALL));
    pulls.witnessed(Deed.Kind.TRIM, day(), trims, trimming);
    if (trims) {
      pulls.forget();
      pulls.because(draw, trimming);
      double share = Math.min(0.9, person.strategy().trimShare(sight));
      leave(Deed.Kind.TRIM, sight.holding().quantity() * share, limit(-1));
      return;
    }
    double add = person.strategy().add(sight, person.rates());
    double adding = entering.uniform(sight.symbol() + 1000L, sight.step());
    Pulls.Rate rate =
        skip ->
            actRate(add, person.rates().add() * alert, alert, temper.factor(Act.ADD, sight, skip));
    boolean adds = adding < Pulls.chanceOf(rate.without(Temper.ALL));
    pulls.witnessed(Deed.Kind.ADD, day(), adds, rate);
    if (adds) {
      pulls.forget();
      pulls.because(adding, rate);
      enter(Deed.Kind.ADD, Act.ADD_SIZE, sight.direction(), person.addScale());
    }
  }

  private void enter(Deed.Kind kind, Act sizing, int direction, double scale) {
    Strategy strategy = person.strategy();
    pulls.noteFactor(sizing, sight);
    double spread = person.sizeSpread();
    double whimsical =
        strategy.fixedSize()
            ? 1
            : scale * Math.exp(spread * whim[sight.step()] - spread * spread / 2);
    double size = strategy.size(sight) * whimsical * temper.factor(sizing, sight, Temper.ALL);
    Side side = direction > 0 ? Side.BUY : Side.SELL;
    double resting = kind == Deed.Kind.ADD ? limit(1) : 0;
    double price =
        resting > 0
            ? Execution.toTick(resting, sight.tape().tick())
            : execution.price(sight, side, temper, pulls);
    double quantity = lots(sight.unit() * Math.min(size, 12) / price);
    note(kind, side, quantity, price);
    account.enter(sight.symbol(), direction, quantity, price, sight.step());
  }

  private void close(double resting) {
    pulls.cause(hindered.get(sight.symbol()));
    hindered.get(sight.symbol()).clear();
    leave(Deed.Kind.CLOSE, sight.holding().quantity(), resting);
  }

  private void leave(Deed.Kind kind, double wanted, double resting) {
    Side side = sight.direction() > 0 ? Side.SELL : Side.BUY;
    double price =
        resting > 0
            ? Execution.toTick(resting, sight.tape().tick())
            : execution.price(sight, side, temper, pulls);
    double quantity = kind == Deed.Kind.CLOSE ? wanted : lots(wanted);
    note(kind, side, quantity, price);
    double profit = account.leave(sight.symbol(), quantity, price);
    if (kind == Deed.Kind.CLOSE) {
      temper.closed(sight.step(), profit);
    }
  }

  private int day() {
    return (int) (sight.step() / world.stepsPerDay());
  }

  private double limit(int side) {
    return person.strategy().limit(sight, side);
  }

  private double lots(double quantity) {
    return sight.tape().quantity(quantity).doubleValue();
  }

  private void note(Deed.Kind kind, Side side, double quantity, double price) {
    lastAct = sight.step();
    testimonies.add(pulls.testimonies());
    deeds.add(
        new Deed(
            sight.symbol(),
            sight.step(),
            execution.fraction(sight),
            side,
            kind,
            quantity,
            price,
            pulls.caused(),
            pulls.pulled()));
  }
}
