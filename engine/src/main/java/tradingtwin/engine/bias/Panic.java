package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradingtwin.engine.bias.Exits.Exit;
import tradingtwin.engine.statistics.StratifiedScore;

/// Losing exits that follow a sharp move against the position, by no plan.
///
/// How fast the price had fallen at losing exits is held against all moments at which the
/// trader's own positions stood at a loss as deep, at the same hour of the day (UTC), see Flight.
/// Exits at a planned stop are left out, and a trader whose gains are left the same way (by the
/// standing of the last six bars' move among bars with a similar result, exits within six bars
/// counted once) has an exit rule. The decline of a whole account is a statement of its own.
final class Panic implements Detector {

  @Override
  public Examined examine(TraderRecord trader) {
    PanicPolicy policy = trader.policies().panic();
    Exits exits = Exits.of(trader);
    List<Exit> losing = exits.all().stream().filter(Exit::loses).toList();
    Optional<StopLevel> stop = StopLevel.of(losing, policy);
    List<Exit> unplanned =
        losing.stream().filter(exit -> stop.isEmpty() || !stop.get().explains(exit)).toList();
    List<Note> notes = notes(exits, trader);
    stop.ifPresent(
        level ->
            notes.add(
                new Note.PlannedStop(
                    level.level(), level.inRanges(), losing.size() - unplanned.size())));
    StratifiedScore beside = Flight.of(unplanned, trader);
    boolean stops = stop.isPresent() && beside.clusters() < policy.minimumLosingExits();
    List<Exit> judged = stops ? losing : unplanned;
    StratifiedScore flight = stops ? Flight.of(losing, trader) : beside;
    Sample separate =
        new Sample(Counted.LOSING_EXITS, flight.clusters(), policy.minimumLosingExits());
    List<Sample> samples = List.of(separate);
    if (!separate.enough()) {
      return new Examined.TooLittle(
          BiasLabel.PANIC, samples, TestId.MATCHED_STANDS_SCORE, List.of(), notes);
    }
    Optional<Double> rule = exitRule(exits, trader);
    rule.ifPresent(share -> notes.add(new Note.ExitRule(share)));
    List<PanicExit> events = new PanicExits(trader, exits).of(judged);
    double faster = flight.expected() > 0 ? flight.observed() / flight.expected() : 1;
    return new Examined.Tested(
        BiasLabel.PANIC,
        samples,
        TestId.MATCHED_STANDS_SCORE,
        flight.pUpper(),
        new Effect(faster, EffectUnit.TIMES_AS_FAST),
        faster >= policy.smallestRatio() && !events.isEmpty(),
        stops || rule.isPresent(),
        features(separate(judged, trader), events),
        notes,
        events.stream().flatMap(event -> event.tag().stream()).toList());
  }

  /// One exit that is a panic exit by definition, and its tag where it stands out.
  record PanicExit(Exit exit, Optional<Boolean> cameBack, Optional<BiasTag> tag) {}

  private static SeparateTimes separate(List<Exit> exits, TraderRecord trader) {
    HomeCalendar calendar = HomeCalendar.of(trader);
    int bars = trader.policies().panic().moveBars();
    return SeparateTimes.of(
        exits,
        exit -> {
          var candles = exit.chart().candles();
          return calendar.stretch(
              candles.end(exit.bar()), bars * candles.granularity().toSeconds());
        },
        Exit::matched);
  }

  /// The share of winning exits after a move against them, where it is so large that the
  /// trader's exits follow a rule whatever the result, or their mean meets the measure that
  /// losing exits are held to.
  private static Optional<Double> exitRule(Exits exits, TraderRecord trader) {
    PanicPolicy policy = trader.policies().panic();
    List<Exit> winning = exits.all().stream().filter(exit -> !exit.loses()).toList();
    if (winning.size() < policy.minimumLosingExits()) {
      return Optional.empty();
    }
    SeparateTimes times = separate(winning, trader);
    boolean sameWay = times.mean() <= policy.largestMean() && times.pLow() <= policy.ruleChance();
    double share =
        (double) winning.stream().filter(exit -> exit.matched() < 0.5).count() / winning.size();
    return sameWay || share >= policy.ruleShare() ? Optional.of(share) : Optional.empty();
  }

  private static List<Note> notes(Exits exits, TraderRecord trader) {
    List<Note> notes = new ArrayList<>();
    if (!exits.symbolsWithoutBars().isEmpty()) {
      notes.add(new Note.NoCandles(exits.symbolsWithoutBars()));
    }
    if (exits.tooFewBars() > 0) {
      notes.add(new Note.TooFewBars(exits.tooFewBars()));
    }
    notes.addAll(AccountDecline.of(trader));
    return notes;
  }

  private static List<Feature> features(SeparateTimes times, List<PanicExit> events) {
    List<Feature> features = new ArrayList<>();
    features.add(Feature.of(FeatureName.MEAN_EXIT_PERCENTILE, times.mean(), times.n()));
    features.add(Feature.of(FeatureName.PANIC_EXITS, events.size(), times.n()));
    List<Boolean> seen = events.stream().flatMap(event -> event.cameBack().stream()).toList();
    if (!seen.isEmpty()) {
      double share = (double) seen.stream().filter(back -> back).count() / seen.size();
      features.add(Feature.of(FeatureName.PRICE_CAME_BACK, share, seen.size()));
    }
    return features;
  }
}
