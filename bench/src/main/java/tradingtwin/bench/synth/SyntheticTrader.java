package tradingtwin.bench.synth;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tradingtwin.bench.chance.Chance;
import tradingtwin.bench.chance.Dice;
import tradingtwin.bench.habit.Doses;
import tradingtwin.bench.life.Deed;
import tradingtwin.bench.life.Diary;
import tradingtwin.bench.life.Life;
import tradingtwin.bench.life.Pace;
import tradingtwin.bench.life.Person;
import tradingtwin.bench.market.InventingMarkets;
import tradingtwin.bench.market.MarketPlan;
import tradingtwin.bench.market.World;
import tradingtwin.bench.recorder.Clerk;
import tradingtwin.bench.recorder.Recorder;
import tradingtwin.bench.recorder.Recording;
import tradingtwin.bench.strategy.Family;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;

/// A trader who never was, with everything that is true of them.
///
/// @param family way to trade
/// @param doses habits
/// @param seed names market, person and luck
/// @param person who
/// @param world where
/// @param luck everything that is left to chance while living
/// @param diary what was done
/// @param recording what the broker wrote down of it
public record SyntheticTrader(
    Family family,
    Doses doses,
    long seed,
    Person person,
    World world,
    Chance luck,
    Diary diary,
    Recording recording) {
  // Bars seen after the last decision, for whatever looks at what came next.
  private static final int AFTERWARDS = 100 * World.STEPS_PER_BAR;

  /// The trader of that seed, with a life of so many decisions.
  public static SyntheticTrader of(Family family, Doses doses, long seed, int decisions) {
    Chance chance = new Chance(seed).child(family.name());
    Dice dice = new Dice(chance.child("parameters"));
    Pace pace = Pace.drawn(family, dice);
    MarketPlan plan =
        MarketPlan.drawn(pace.symbols(), pace.bars(decisions, family), pace.bar(), dice);
    World world = InventingMarkets.by(plan, chance.child("market"));
    Person person = Person.drawn(family, pace, dice);
    return living(family, doses, seed, person, world, decisions);
  }

  private static SyntheticTrader living(
      Family family, Doses doses, long seed, Person person, World world, int decisions) {
    Chance chance = new Chance(seed).child(family.name());
    Chance luck = chance.child("luck");
    Diary diary = Life.lived(person, world, doses, luck, decisions, world.steps() - 1 - AFTERWARDS);
    Dice ink = new Dice(chance.child("ink"));
    Recording recording = Recorder.written(diary, world, person.feeShare(), Clerk.drawn(ink), ink);
    return new SyntheticTrader(family, doses, seed, person, world, luck, diary, recording);
  }

  /// The same person in the same market with the same luck and other habits, for as many decisions.
  public SyntheticTrader with(Doses others, int decisions) {
    return living(family, others, seed, person, world, decisions);
  }

  /// The same person in the same market with the same luck over the same time, with other habits.
  public Diary livedWith(Doses others) {
    return Life.lived(person, world, others, luck, Integer.MAX_VALUE, diary.lastStep());
  }

  /// The life without any habit: what the habits did is the difference to it.
  public Diary twin() {
    return livedWith(Doses.NONE);
  }

  /// What that habit cost, in money after fees: above zero when life without it made more.
  public double trueCost(BiasLabel habit) {
    return livedWith(doses.without(habit)).profit() - diary.profit();
  }

  /// The fills that the product takes from the broker's file.
  public List<Fill> fills() {
    return recording.fills();
  }

  /// The fills of the first so many decisions, as the file would have been at that time.
  public List<Fill> firstFills(int decisions) {
    Set<String> early = new HashSet<>();
    recording.idsByDeed().stream().limit(decisions).forEach(early::addAll);
    return fills().stream().filter(fill -> early.contains(fill.id())).toList();
  }

  /// The bars that had closed some time after the last decision.
  public Market market() {
    return marketAt(diary.lastStep());
  }

  /// The bars that had closed some time after the first so many decisions.
  public Market firstMarket(int decisions) {
    List<Deed> deeds = diary.deeds();
    return decisions >= deeds.size() ? market() : marketAt(deeds.get(decisions - 1).step());
  }

  private Market marketAt(int step) {
    return world.seenUntil(Math.min(world.steps(), step + AFTERWARDS));
  }

  /// Whether, in the first so many decisions, the habit had enough to pull at for its dose to mean
  /// something.
  public boolean hadOpportunity(BiasLabel habit, int decisions, int least) {
    return diary.opportunities(habit, decisions) >= least;
  }
}
