package tradingtwin.bench.life;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tradingtwin.engine.bias.BiasLabel;

/// What a trader did, in the order of time, and what became of it.
///
/// @param deeds all decisions
/// @param lastStep the step in which the record ends
/// @param profit money made after fees, open positions at their price when the record ends
/// @param fees money paid in fees
/// @param testimonies what the timing of everything up to each deed says of each habit
public record Diary(
    List<Deed> deeds,
    int lastStep,
    double profit,
    double fees,
    List<Map<BiasLabel, Testimony>> testimonies) {

  public Diary {
    deeds = List.copyOf(deeds);
    testimonies = List.copyOf(testimonies);
  }

  /// What the timing of the first so many decisions says of that habit.
  public Testimony testimony(BiasLabel habit, int decisions) {
    int last = Math.min(decisions, testimonies.size()) - 1;
    return last < 0 ? Testimony.NONE : testimonies.get(last).getOrDefault(habit, Testimony.NONE);
  }

  /// How often that habit pulled at one of the first so many decisions.
  public int opportunities(BiasLabel habit, int decisions) {
    return (int)
        deeds.stream().limit(decisions).filter(deed -> deed.pulledBy().contains(habit)).count();
  }

  /// For each deed, whether the other life has it too: same symbol, moment and kind.
  public List<Boolean> sharedWith(Diary other) {
    Set<List<Object>> moments = new HashSet<>();
    other.deeds.forEach(deed -> moments.add(moment(deed)));
    return deeds.stream().map(deed -> moments.contains(moment(deed))).toList();
  }

  private static List<Object> moment(Deed deed) {
    return List.of(deed.symbol(), deed.step(), deed.kind());
  }
}
