package tradingtwin.coach.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.engine.bias.Note;
import tradingtwin.engine.bias.Note.LevelUnit;

/// What a reader must know beside the numbers, as code and subjects.
final class NotesOut {
  private NotesOut() {}

  static BiasFinding.Note of(Note note) {
    return switch (note) {
      case Note.NoCandles none -> new BiasFinding.Note("no_candles", none.symbols());
      case Note.AsymmetricPlan plan ->
          new BiasFinding.Note(
              "asymmetric_plan",
              List.of(
                  "+" + level(plan.target(), plan.unit()),
                  level(plan.stop(), plan.unit()),
                  percent(plan.share())));
      case Note.FixedTarget fixed ->
          new BiasFinding.Note(
              "fixed_target",
              List.of("+" + level(fixed.target(), fixed.unit()), percent(fixed.share())));
      case Note.OneAtATime alone ->
          new BiasFinding.Note("one_at_a_time", List.of(percent(alone.share())));
      case Note.DateOnlyTimes times ->
          new BiasFinding.Note("date_only_times", List.of(Integer.toString(times.cases())));
      case Note.TooFewBars few ->
          new BiasFinding.Note("too_few_bars", List.of(Integer.toString(few.cases())));
      case Note.FeesNotConverted fees ->
          new BiasFinding.Note("fees_not_converted", fees.currencies());
      case Note.MayPredateFile older -> new BiasFinding.Note("may_predate_file", older.symbols());
      case Note.ScheduledEntries plan -> new BiasFinding.Note("scheduled_entries", plan.symbols());
      case Note.GridEntries plan -> new BiasFinding.Note("grid_entries", plan.symbols());
      case Note.MeanExits rule ->
          new BiasFinding.Note(
              "mean_exits", List.of(Integer.toString(rule.bars()), percent(rule.share())));
      case Note.ChannelEntries rule ->
          new BiasFinding.Note(
              "channel_entries", List.of(Integer.toString(rule.bars()), percent(rule.share())));
      case Note.CrossingEntries rule ->
          new BiasFinding.Note(
              "crossing_entries",
              List.of(
                  Integer.toString(rule.shorter()),
                  Integer.toString(rule.longer()),
                  percent(rule.share())));
      case Note.AlsoExplainedBy other ->
          new BiasFinding.Note("also_explained_by", List.of(other.label().name()));
      case Note.ScheduledDays plan ->
          new BiasFinding.Note("scheduled_days", List.of(Long.toString(Math.round(plan.days()))));
      case Note.VolatilitySizing plan ->
          new BiasFinding.Note("volatility_sizing", List.of(percent(plan.explained())));
      case Note.AccountSizing plan ->
          new BiasFinding.Note("account_sizing", List.of(percent(plan.explained())));
      case Note.PriceFromFills fills -> new BiasFinding.Note("price_from_fills", fills.symbols());
      case Note.QuietRule rule ->
          new BiasFinding.Note("quiet_rule", List.of(percent(rule.share())));
      case Note.PlannedStop stop ->
          new BiasFinding.Note("planned_stop", List.of(loss(stop), Integer.toString(stop.exits())));
      case Note.ExitRule rule -> new BiasFinding.Note("exit_rule", List.of(percent(rule.share())));
      case Note.AccountDecline decline ->
          new BiasFinding.Note(
              "account_decline",
              List.of(
                  decline.until().toString(),
                  percent(decline.drop()),
                  percent(decline.traded()),
                  decline.back().map(LocalDate::toString).orElse("")));
      case Note.BarRule rule -> new BiasFinding.Note("bar_rule", List.of(percent(rule.share())));
      case Note.PriceGrid grid ->
          new BiasFinding.Note("price_grid", List.of(percent(grid.share())));
      case Note.OrderTypeUnknown unknown ->
          new BiasFinding.Note("order_type_unknown", List.of(Integer.toString(unknown.cases())));
    };
  }

  private static String level(double level, LevelUnit unit) {
    return switch (unit) {
      case RETURN -> percent(level);
      case AVERAGE_RANGES -> plain(BigDecimal.valueOf(level)) + " average ranges";
    };
  }

  private static String loss(Note.PlannedStop stop) {
    return stop.inRanges()
        ? BigDecimal.valueOf(stop.level()).setScale(1, RoundingMode.HALF_UP) + " average ranges"
        : percent(stop.level());
  }

  private static String percent(double share) {
    return plain(BigDecimal.valueOf(share).movePointRight(2)) + " %";
  }

  private static String plain(BigDecimal number) {
    BigDecimal rounded = number.setScale(1, RoundingMode.HALF_UP);
    BigDecimal plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    return plain.toPlainString().replace('-', '−');
  }
}
