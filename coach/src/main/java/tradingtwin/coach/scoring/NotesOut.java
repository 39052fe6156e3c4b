package tradingtwin.coach.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.engine.bias.Note;

/// What a reader must know beside the numbers, as code and subjects.
final class NotesOut {
  private NotesOut() {}

  static BiasFinding.Note of(Note note) {
    return switch (note) {
      case Note.NoCandles none -> new BiasFinding.Note("no_candles", none.symbols());
      case Note.AsymmetricPlan plan ->
          new BiasFinding.Note(
              "asymmetric_plan",
              List.of("+" + percent(plan.target()), percent(plan.stop()), percent(plan.share())));
      case Note.DateOnlyTimes times ->
          new BiasFinding.Note("date_only_times", List.of(Integer.toString(times.cases())));
      case Note.TooFewBars few ->
          new BiasFinding.Note("too_few_bars", List.of(Integer.toString(few.cases())));
      case Note.FeesNotConverted fees ->
          new BiasFinding.Note("fees_not_converted", fees.currencies());
      case Note.MayPredateFile older -> new BiasFinding.Note("may_predate_file", older.symbols());
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

  private static String loss(Note.PlannedStop stop) {
    return stop.inRanges()
        ? BigDecimal.valueOf(stop.level()).setScale(1, RoundingMode.HALF_UP) + " average ranges"
        : percent(stop.level());
  }

  private static String percent(double share) {
    BigDecimal percent =
        BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    BigDecimal plain = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
    return plain.toPlainString().replace('-', '−') + " %";
  }
}
