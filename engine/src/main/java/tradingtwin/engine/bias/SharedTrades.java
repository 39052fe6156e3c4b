package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Found habits that show in the same trades: one of two is named first, the other says which
/// one explains it as well.
///
/// Nothing found is taken back. Where only the narrower habit is asked of something that the
/// wider one does not touch, it comes first: early exits of what follows, growing sizes of runs
/// beyond the step after a gain. Held losers and the disposition effect are one contrast of two
/// hazards, so the more surprising of them comes first, in a tie the narrower one. FOMO beside
/// chasing and martingale beside averaging down are one finding each, by their own contrast.
final class SharedTrades {
  private static final List<Pair> PAIRS =
      List.of(
          new Pair(BiasLabel.EARLY_EXIT, BiasLabel.DISPOSITION, true),
          new Pair(BiasLabel.HOLDING_LOSERS, BiasLabel.DISPOSITION, false),
          new Pair(BiasLabel.SIZE_ESCALATION, BiasLabel.HOUSE_MONEY, true));

  private SharedTrades() {}

  /// Two habits that show in the same trades.
  ///
  /// @param own whether the narrower one is asked of something that the other does not touch
  private record Pair(BiasLabel narrow, BiasLabel wide, boolean own) {

    boolean narrowFirst(BiasFinding narrower, BiasFinding wider) {
      return own || narrower.p().orElse(1) <= wider.p().orElse(1);
    }
  }

  /// The same findings, with a note on each that another one explains as well.
  static List<BiasFinding> linked(List<BiasFinding> findings) {
    List<BiasFinding> linked = new ArrayList<>(findings);
    for (Pair pair : PAIRS) {
      Optional<BiasFinding> narrower = found(linked, pair.narrow());
      Optional<BiasFinding> wider = found(linked, pair.wide());
      if (narrower.isPresent() && wider.isPresent()) {
        boolean first = pair.narrowFirst(narrower.get(), wider.get());
        BiasFinding behind = first ? wider.get() : narrower.get();
        BiasLabel ahead = first ? pair.narrow() : pair.wide();
        linked.set(linked.indexOf(behind), behind.with(new Note.AlsoExplainedBy(ahead)));
      }
    }
    return List.copyOf(linked);
  }

  private static Optional<BiasFinding> found(List<BiasFinding> findings, BiasLabel label) {
    return findings.stream()
        .filter(each -> each.label() == label && each.state() == FindingState.FOUND)
        .findFirst();
  }
}
