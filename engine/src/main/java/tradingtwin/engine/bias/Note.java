package tradingtwin.engine.bias;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Something a reader must know beside the numbers.
public sealed interface Note {

  /// These symbols have no usable bars and dropped out.
  record NoCandles(List<String> symbols) implements Note {
    public NoCandles {
      symbols = List.copyOf(symbols);
    }
  }

  /// Exits keep to two tight levels with the target nearer than the stop: a plan, not a habit.
  ///
  /// @param target median of winning exits, above zero
  /// @param stop median of losing exits, below zero
  /// @param share share of exits at those levels, 0 to 1
  /// @param unit what the levels are measured in
  record AsymmetricPlan(double target, double stop, double share, LevelUnit unit) implements Note {}

  /// What a level is measured in.
  enum LevelUnit {
    /// Return against cost, as a fraction.
    RETURN,
    /// ATR14 at the opening.
    AVERAGE_RANGES
  }

  /// Winning exits keep to one tight level: a target, not a habit.
  ///
  /// @param target median of winning exits, above zero
  /// @param share share of winning exits at it, 0 to 1
  /// @param unit what the level is measured in
  record FixedTarget(double target, double share, LevelUnit unit) implements Note {}

  /// At so large a share of exits nothing else was open; there is no portfolio to compare
  /// with.
  record OneAtATime(double share) implements Note {}

  /// So many cases dropped out because only their date is known.
  record DateOnlyTimes(int cases) implements Note {}

  /// So many entries dropped out because too few bars come right before them.
  record TooFewBars(int cases) implements Note {}

  /// Fees in these currencies could not be converted and are missing from profit and loss.
  record FeesNotConverted(List<String> currencies) implements Note {
    public FeesNotConverted {
      currencies = List.copyOf(currencies);
    }
  }

  /// The first execution seen in these symbols is a sale; it was read as opening a short.
  record MayPredateFile(List<String> symbols) implements Note {
    public MayPredateFile {
      symbols = List.copyOf(symbols);
    }
  }

  /// Entries in these symbols keep to a calendar with nearly the same amount: a plan.
  record ScheduledEntries(List<String> symbols) implements Note {
    public ScheduledEntries {
      symbols = List.copyOf(symbols);
    }
  }

  /// Additions in these symbols stand at equal steps with the same size: a grid, a plan.
  record GridEntries(List<String> symbols) implements Note {
    public GridEntries {
      symbols = List.copyOf(symbols);
    }
  }

  /// Exits come on the bar at which the price meets its own mean again: a rule.
  ///
  /// @param bars bars of that mean
  /// @param share share of the exits, 0 to 1
  record MeanExits(int bars, double share) implements Note {}

  /// Entries come on a close beyond all closes of a channel: a rule.
  ///
  /// @param bars bars of the channel, at least
  /// @param share share of the entries, 0 to 1
  record ChannelEntries(int bars, double share) implements Note {}

  /// Trips last while a short mean of closes is beyond a long one: a rule.
  ///
  /// @param shorter bars of the short mean
  /// @param longer bars of the long mean
  /// @param share share of the trips, 0 to 1
  record CrossingEntries(int shorter, int longer, double share) implements Note {}

  /// The busy days come at regular intervals: a plan.
  ///
  /// @param days usual days from one to the next
  record ScheduledDays(double days) implements Note {}

  /// Sizes follow volatility: they are larger where it is lower, and by the same measure.
  ///
  /// @param explained share of the differences in size that this explains, 0 to 1
  record VolatilitySizing(double explained) implements Note {}

  /// Sizes follow the account: they grow and shrink with what was won and lost so far.
  ///
  /// @param explained share of the differences in size that this explains, 0 to 1
  record AccountSizing(double explained) implements Note {}

  /// These symbols have no bars; between fills the price of the nearest fill was taken.
  record PriceFromFills(List<String> symbols) implements Note {
    public PriceFromFills {
      symbols = List.copyOf(symbols);
    }
  }

  /// Quiet markets are where most entries happen, after a pause or not: a rule.
  ///
  /// @param share share of all entries, 0 to 1
  record QuietRule(double share) implements Note {}

  /// So many losing exits keep to one loss: a stop, by plan.
  ///
  /// @param level the loss, above zero
  /// @param inRanges whether it is in average ranges; else a fraction
  /// @param exits exits that the stop explains
  record PlannedStop(double level, boolean inRanges, int exits) implements Note {}

  /// Winning exits follow a move against the position as well: an exit rule, not panic.
  ///
  /// @param share share of the winning exits that do, 0 to 1
  record ExitRule(double share) implements Note {}

  /// Within thirty days nearly all that was held for long was given up, mostly by own trades.
  ///
  /// @param until the last of these days
  /// @param drop decline of the value held, 0 to 1
  /// @param traded part of it that is due to trades, 0 to 1
  /// @param back the first month end at which half was held again; empty while it is not
  record AccountDecline(LocalDate until, double drop, double traded, Optional<LocalDate> back)
      implements Note {}

  /// Entries on conspicuous bars go one way with the bar: a rule that reads it, or chasing.
  ///
  /// @param share share of these entries in the direction of the bar, 0 to 1
  record BarRule(double share) implements Note {}

  /// Prices keep to a few levels that come again and again: a grid.
  ///
  /// @param share share of the prices that came three times or more, 0 to 1
  record PriceGrid(double share) implements Note {}

  /// Whether these were limit orders is not known from fills.
  record OrderTypeUnknown(int cases) implements Note {}

  /// Another found habit shows in the same trades and is the narrower or the more surprising one.
  record AlsoExplainedBy(BiasLabel label) implements Note {}
}
