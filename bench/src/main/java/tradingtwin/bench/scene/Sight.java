package tradingtwin.bench.scene;

import java.time.ZoneId;
import tradingtwin.bench.market.Tape;
import tradingtwin.bench.market.World;

/// What one trader sees of one symbol at the beginning of a step. One view is moved from place to
/// place; nobody keeps it.
public final class Sight {
  private final World world;
  private final Clock clock;
  private int symbol;
  private int step;
  private int direction = 1;
  private Holding holding = Holding.NONE;
  private int sinceLastAct;
  private double unit = 1;

  public Sight(World world, ZoneId home) {
    this.world = world;
    this.clock = new Clock(world, home);
  }

  /// Looks at a symbol where the trader holds this, or would enter in that direction.
  public Sight at(int newSymbol, int newStep, int wished, Holding held) {
    symbol = newSymbol;
    step = newStep;
    holding = held;
    direction = held.open() ? held.direction() : wished;
    return this;
  }

  /// Tells how long ago the last act was, in steps, and the usual size of a position, in money.
  public void remember(int steps, double usual) {
    sinceLastAct = steps;
    unit = usual;
  }

  public World world() {
    return world;
  }

  public int symbol() {
    return symbol;
  }

  public int step() {
    return step;
  }

  public Tape tape() {
    return world.tapes().get(symbol);
  }

  /// The price now.
  public double price() {
    return tape().price(step);
  }

  /// +1 when long or about to be, −1 when short.
  public int direction() {
    return direction;
  }

  public Holding holding() {
    return holding;
  }

  /// Log gain of the holding, above zero when it is in profit.
  public double gain() {
    return direction * Math.log(price() / holding.averagePrice());
  }

  /// Steps since the holding was opened.
  public int age() {
    return step - holding.openedStep();
  }

  /// The move of the last `span` steps in the direction of the trade, in true standard deviations.
  public double moveFor(int span) {
    return direction * tape().move(step, span);
  }

  /// How much busier the last `span` steps were than the `long` before, as a log ratio.
  public double busyness(int span, int longer) {
    return Math.log(tape().meanVolume(step, span) / tape().meanVolume(step, longer));
  }

  public int sinceLastAct() {
    return sinceLastAct;
  }

  /// The usual size of a position, in money.
  public double unit() {
    return unit;
  }

  /// The hour of the trader's own day, 0 to 24.
  public double hour() {
    return hour(step);
  }

  /// The hour of the trader's own day in any step.
  public double hour(int any) {
    return clock.hour(any);
  }

  /// Whether it is Saturday or Sunday where the trader lives.
  public boolean weekend(int any) {
    return clock.weekend(any);
  }

  /// Whether a bar has just closed.
  public boolean barClosed() {
    return step % World.STEPS_PER_BAR == 0 && step > 0;
  }
}
