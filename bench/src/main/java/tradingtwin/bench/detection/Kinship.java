package tradingtwin.bench.detection;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tradingtwin.engine.bias.BiasLabel;

/// Labels that one detector answers for, and labels that imply another.
final class Kinship {
  private static final List<Set<BiasLabel>> ONE_DETECTOR =
      List.of(
          EnumSet.of(BiasLabel.CHASING, BiasLabel.FOMO),
          EnumSet.of(BiasLabel.AVERAGING_DOWN, BiasLabel.MARTINGALE),
          EnumSet.of(BiasLabel.REVENGE, BiasLabel.HOUSE_MONEY));

  private Kinship() {}

  /// The labels of the detector that answers for this one.
  static Set<BiasLabel> of(BiasLabel label) {
    return ONE_DETECTOR.stream()
        .filter(each -> each.contains(label))
        .findFirst()
        .orElseGet(() -> EnumSet.of(label));
  }

  /// The labels whose report says that this habit is there.
  static Set<BiasLabel> reportsOf(BiasLabel label) {
    return switch (label) {
      case CHASING -> EnumSet.of(BiasLabel.CHASING, BiasLabel.FOMO);
      case AVERAGING_DOWN -> EnumSet.of(BiasLabel.AVERAGING_DOWN, BiasLabel.MARTINGALE);
      default -> EnumSet.of(label);
    };
  }

  /// Labels that a habit may be found under instead: the milder form, or what shows in the same
  /// trades.
  static Set<BiasLabel> shownWith(BiasLabel label) {
    return switch (label) {
      case DISPOSITION -> EnumSet.of(BiasLabel.HOLDING_LOSERS, BiasLabel.EARLY_EXIT);
      case HOLDING_LOSERS -> EnumSet.of(BiasLabel.DISPOSITION);
      case EARLY_EXIT -> EnumSet.of(BiasLabel.DISPOSITION, BiasLabel.HOLDING_LOSERS);
      case SIZE_ESCALATION -> EnumSet.of(BiasLabel.HOUSE_MONEY);
      case HOUSE_MONEY -> EnumSet.of(BiasLabel.SIZE_ESCALATION);
      case MARTINGALE -> EnumSet.of(BiasLabel.AVERAGING_DOWN);
      case FOMO -> EnumSet.of(BiasLabel.CHASING);
      default -> EnumSet.noneOf(BiasLabel.class);
    };
  }

  /// One label a detector, in the order of the labels.
  static List<BiasLabel> detectors() {
    return List.of(BiasLabel.values()).stream()
        .filter(label -> of(label).iterator().next() == label)
        .toList();
  }
}
