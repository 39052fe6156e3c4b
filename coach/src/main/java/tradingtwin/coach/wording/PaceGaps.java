package tradingtwin.coach.wording;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.Feature;

/// What fills the gaps of sentences on pace, additions, sizes and hours.
final class PaceGaps {
  private static final int HOURS = 24;
  private static final int BUCKET = 3;

  private final List<Feature> features;
  private final Map<String, Object> gaps;

  PaceGaps(List<Feature> features, Map<String, Object> gaps) {
    this.features = features;
    this.gaps = gaps;
  }

  void of(BiasFinding finding) {
    from("burst_days", "bursts", PaceGaps::count);
    from("ordinal_slope", "later", Gaps::moreOrLess);
    from("cost_drag", "drag", f -> Figures.percent(f.value()));
    from("add_rate_ratio", "rate", f -> Figures.number(f.value()));
    from("adds_under_water", "addsUnder", PaceGaps::count);
    from("adds_in_gain", "addsGain", PaceGaps::count);
    from("martingale_factor", "factor", f -> Figures.number(f.value()));
    from("martingale_depth", "depth", PaceGaps::count);
    from("escalation_ratio", "growth", f -> Figures.number(f.value()));
    from("bucket_return_gap", "bucketGap", Gaps::moreOrLess);
    from("bucket_price_gap", "bucketPrice", PaceGaps::worseOrBetter);
    from("quiet_share", "quiet", f -> Figures.percent(f.value()));
    from("expected_quiet_share", "expected", f -> Figures.percent(f.value()));
    bucket();
    plan(finding);
  }

  void ofTag() {
    from("day_ordinal", "ordinal", PaceGaps::count);
    from("day_entries", "dayCount", PaceGaps::count);
    feature("day_entries")
        .map(Feature::baseline)
        .ifPresent(usual -> gaps.put("usualCount", Figures.number(usual)));
    from("return_at_add", "standing", f -> Figures.percent(Math.abs(f.value())));
    from("win_streak", "streak", f -> Figures.many(Math.round(f.value()), "gain"));
    bucket();
  }

  private static String worseOrBetter(Feature feature) {
    String part = Figures.percent(Math.abs(feature.value())) + " of the bar's range";
    return part + (feature.value() < 0 ? " worse" : " better");
  }

  /// The hours or the weekday of a bucket.
  private void bucket() {
    from(
        "bucket_hour",
        "bucket",
        f -> {
          int from = (int) Math.floorMod(Math.round(f.value()), (long) HOURS);
          return "between %02d:00 and %02d:00".formatted(from, (from + BUCKET) % HOURS);
        });
    from(
        "bucket_weekday",
        "bucket",
        f -> {
          int days = DayOfWeek.values().length;
          int day = 1 + (int) Math.floorMod(Math.round(f.value()) - 1, (long) days);
          return "on a " + DayOfWeek.of(day).getDisplayName(TextStyle.FULL, Locale.UK);
        });
  }

  private void plan(BiasFinding finding) {
    for (BiasFinding.Note note : finding.notes()) {
      List<String> subjects = note.subjects();
      if (!subjects.isEmpty()) {
        switch (note.code()) {
          case "scheduled_entries" -> gaps.put("schedule", Notes.listed(subjects));
          case "grid_entries" -> gaps.put("grid", Notes.listed(subjects));
          case "scheduled_days" -> gaps.put("everyDays", subjects.getFirst());
          case "volatility_sizing" -> gaps.put("byVolatility", subjects.getFirst());
          case "account_sizing" -> gaps.put("byAccount", subjects.getFirst());
          case "quiet_rule" -> gaps.put("quietRule", subjects.getFirst());
          default -> {}
        }
      }
    }
  }

  private static String count(Feature feature) {
    return Figures.count(Math.round(feature.value()));
  }

  private Optional<Feature> feature(String name) {
    return features.stream().filter(feature -> feature.name().equals(name)).findFirst();
  }

  private void from(String name, String gap, Function<Feature, String> words) {
    feature(name).ifPresent(feature -> gaps.put(gap, words.apply(feature)));
  }
}
