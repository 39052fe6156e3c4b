package tradingtwin.coach.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
      case Note.FixedTarget fixed ->
          new BiasFinding.Note(
              "fixed_target", List.of("+" + percent(fixed.target()), percent(fixed.share())));
      case Note.OneAtATime alone ->
          new BiasFinding.Note("one_at_a_time", List.of(percent(alone.share())));
      case Note.DateOnlyTimes times ->
          new BiasFinding.Note("date_only_times", List.of(Integer.toString(times.cases())));
      case Note.TooFewBars few ->
          new BiasFinding.Note("too_few_bars", List.of(Integer.toString(few.cases())));
      case Note.FeesNotConverted fees ->
          new BiasFinding.Note("fees_not_converted", fees.currencies());
      case Note.MayPredateFile older -> new BiasFinding.Note("may_predate_file", older.symbols());
    };
  }

  private static String percent(double share) {
    BigDecimal percent =
        BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    BigDecimal plain = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
    return plain.toPlainString().replace('-', '−') + " %";
  }
}
