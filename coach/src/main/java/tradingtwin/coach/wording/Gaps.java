package tradingtwin.coach.wording;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.Feature;
import tradingtwin.contracts.views.ScoredTag;
import tradingtwin.contracts.views.SpokenTrade;
import tradingtwin.contracts.words.Label;

/// What fills the gaps of a sentence; a number that is not there leaves its gap out.
final class Gaps {
  private static final int PERCENT = 100;
  private static final Map<String, String> ONE =
      Map.ofEntries(
          Map.entry("sales", "sale"),
          Map.entry("entries", "entry"),
          Map.entry("separate losing exits", "separate losing exit"),
          Map.entry("entries with bars ahead of them", "entry with bars ahead of it"),
          Map.entry("days of entries", "day of entries"),
          Map.entry("gains on sale days", "gain on sale days"),
          Map.entry("losses on sale days", "loss on sale days"),
          Map.entry("losses with a next entry", "loss with a next entry"),
          Map.entry("gains with a next entry", "gain with a next entry"),
          Map.entry("other trades with a next entry", "other trade with a next entry"),
          Map.entry("exits", "exit"),
          Map.entry("positions that stood in gain", "position that stood in gain"),
          Map.entry("positions that stood in loss", "position that stood in loss"),
          Map.entry("losing trades", "losing trade"),
          Map.entry("winning trades", "winning trade"),
          Map.entry("winners left", "winner left"),
          Map.entry("trading days", "trading day"),
          Map.entry("additions", "addition"),
          Map.entry("entries after a gain", "entry after a gain"),
          Map.entry("entries after other outcomes", "entry after other outcomes"),
          Map.entry("trades with a known hour", "trade with a known hour"));

  private final List<Feature> features;
  private final Map<String, Object> gaps = new HashMap<>();

  private Gaps(List<Feature> features) {
    this.features = features;
  }

  static Map<String, Object> of(BiasFinding finding) {
    Gaps gaps = new Gaps(finding.features());
    gaps.put("habit", Habits.inside(finding.label()));
    gaps.put("cases", cases(finding.n(), finding.nWords()));
    gaps.put("needed", Figures.count(finding.needed()));
    int more = finding.needed() - finding.n();
    gaps.put("more", more > 0 ? (Object) Figures.count(more) : false);
    gaps.from("pgr_to_plr", "times", f -> Figures.number(f.value()));
    gaps.from("sale_days", "saleDays", f -> Figures.many(Math.round(f.value()), "sale day"));
    if (gaps.has("pgr") && gaps.has("plr") && gaps.has("sale_days")) {
      gaps.from("pgr", "pgr", f -> Figures.percent(f.value()));
      gaps.from("plr", "plr", f -> Figures.percent(f.value()));
    }
    gaps.from("mean_run_up_percentile", "rank", Gaps::rank);
    gaps.from("forward_return_gap", "returned", Gaps::moreOrLess);
    if (finding.label() == Label.FOMO) {
      gaps.from("chasing_size_ratio", "size", f -> Figures.number(f.value()));
      gaps.from("chasing_gap_ratio", "gap", f -> Figures.number(f.value()));
    } else if (gaps.has("gap_ratio")) {
      gaps.from("size_ratio", "size", f -> Figures.number(f.value()));
      gaps.from("gap_ratio", "gap", f -> Figures.number(f.value()));
    }
    gaps.patience();
    new PaceGaps(gaps.features, gaps.gaps).of(finding);
    gaps.speed(finding);
    gaps.from("conspicuous_share", "share", f -> Figures.percent(f.value()));
    gaps.from("conspicuous_usually", "usually", f -> Figures.percent(f.value()));
    gaps.from("round_share", "share", f -> Figures.percent(f.value()));
    gaps.from("round_share_of_tape", "usually", f -> Figures.percent(f.value()));
    gaps.from("round_ticks", "ticks", f -> Figures.count(Math.round(f.value())));
    gaps.plan(finding);
    finding.notes().forEach(gaps::rule);
    return gaps.gaps;
  }

  static Map<String, Object> of(ScoredTag tag, SpokenTrade trade, ZoneId zone) {
    Gaps gaps = new Gaps(tag.features());
    gaps.put("day", Figures.day(trade.ts(), trade.tsPrecision(), zone));
    gaps.put("symbol", trade.symbol());
    gaps.feature("return_at_sale").ifPresent(gaps::result);
    gaps.from("gap_minutes", "gap", f -> Figures.duration(f.value()));
    gaps.feature("gap_minutes")
        .map(Feature::baseline)
        .ifPresent(usual -> gaps.put("usualGap", Figures.duration(usual)));
    gaps.from("size_ratio", "size", f -> Figures.number(f.value()));
    gaps.feature("notional").ifPresent(gaps::sizeAgainstUsual);
    gaps.from("run_up_percentile", "rank", Gaps::rank);
    gaps.from("extension_atr", "extension", f -> Figures.number(f.value()));
    gaps.from("held_minutes", "held", f -> Figures.duration(f.value()));
    gaps.feature("held_minutes")
        .map(Feature::baseline)
        .ifPresent(usual -> gaps.put("usuallyHeld", Figures.duration(usual)));
    gaps.from("continuation_atr", "wentOn", f -> Figures.number(f.value()));
    new PaceGaps(gaps.features, gaps.gaps).ofTag();
    gaps.from("exit_move_percentile", "sharper", Gaps::rankFromBelow);
    gaps.from("bar_move_percentile", "barRank", Gaps::rank);
    gaps.from("volume_percentile", "volumeRank", Gaps::rank);
    return gaps.gaps;
  }

  private void patience() {
    from("hazard_ratio", "hazard", f -> Figures.number(f.value()));
    if (has("loser_hold_minutes") && has("winner_hold_minutes")) {
      from("hold_ratio", "longer", f -> Figures.number(f.value()));
      from("loser_hold_minutes", "losersHeld", f -> Figures.duration(f.value()));
      from("winner_hold_minutes", "winnersHeld", f -> Figures.duration(f.value()));
    }
    if (has("continuation_gap_atr")) {
      from("continuation_atr", "wentOn", f -> Figures.number(f.value()));
      from("continuation_gap_atr", "further", f -> Figures.number(f.value()));
    }
  }

  private void result(Feature feature) {
    boolean gain = feature.value() >= 0;
    put("result", "a " + side(gain) + " of " + Figures.percent(Math.abs(feature.value())));
    from("others_on_the_other_side", "others", f -> Figures.percent(f.value()));
    put("otherSide", side(!gain));
  }

  private static String side(boolean gain) {
    return gain ? "gain" : "loss";
  }

  private void sizeAgainstUsual(Feature notional) {
    Double usual = notional.baseline();
    if (usual != null && usual > 0) {
      put("size", Figures.number(notional.value() / usual));
    }
  }

  private void plan(BiasFinding finding) {
    finding.notes().stream()
        .filter(note -> note.code().equals("asymmetric_plan") && note.subjects().size() == 3)
        .findFirst()
        .ifPresent(
            note -> {
              put("plan", true);
              put("target", note.subjects().get(0));
              put("stop", note.subjects().get(1));
              put("share", note.subjects().get(2));
            });
    finding.notes().stream()
        .filter(note -> note.code().equals("fixed_target") && note.subjects().size() == 2)
        .findFirst()
        .ifPresent(
            note -> {
              put("fixedTarget", note.subjects().getFirst());
              put("share", note.subjects().getLast());
            });
  }

  private void rule(BiasFinding.Note note) {
    List<String> subjects = note.subjects();
    switch (note.code()) {
      case "planned_stop" -> put("stopLevel", subjects.getFirst());
      case "exit_rule" -> put("exitRule", subjects.getFirst());
      case "bar_rule" -> put("barRule", subjects.getFirst());
      case "price_grid" -> put("grid", subjects.getFirst());
      case "account_decline" -> decline(subjects);
      default -> {}
    }
  }

  /// The latest month of decline.
  private void speed(BiasFinding finding) {
    Double effect = finding.effect();
    if (effect != null && finding.effectUnit().equals("times_as_fast")) {
      put("faster", Figures.number(effect));
    }
  }

  private void decline(List<String> subjects) {
    put("declineUntil", Figures.day(LocalDate.parse(subjects.get(0))));
    put("declined", subjects.get(1));
    put("traded", subjects.get(2));
    if (subjects.get(3).isEmpty()) {
      gaps.remove("back");
    } else {
      put("back", Figures.day(LocalDate.parse(subjects.get(3))));
    }
  }

  private static String cases(int n, String words) {
    return Figures.count(n) + " " + (n == 1 ? ONE.getOrDefault(words, words) : words);
  }

  private static String rank(Feature feature) {
    return Figures.percent(Math.floor(feature.value() * PERCENT));
  }

  private static String rankFromBelow(Feature feature) {
    return Figures.percent(Math.floor((1 - feature.value()) * PERCENT));
  }

  static String moreOrLess(Feature feature) {
    String size = Figures.percent(Math.abs(feature.value()));
    return size + (feature.value() < 0 ? " less" : " more");
  }

  private boolean has(String name) {
    return feature(name).isPresent();
  }

  private Optional<Feature> feature(String name) {
    return features.stream().filter(feature -> feature.name().equals(name)).findFirst();
  }

  private void from(String name, String gap, Function<Feature, String> words) {
    feature(name).ifPresent(feature -> put(gap, words.apply(feature)));
  }

  private void put(String gap, Object words) {
    gaps.put(gap, words);
  }
}
