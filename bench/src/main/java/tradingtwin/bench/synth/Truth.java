package tradingtwin.bench.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.bench.life.Deed;
import tradingtwin.bench.life.Diary;
import tradingtwin.engine.bias.BiasLabel;

/// What is true of a synthetic trader.
///
/// @param family way to trade
/// @param seed names market, person and luck
/// @param market how prices came about
/// @param barMinutes length of a bar
/// @param timeZone where the trader lives
/// @param doses habits
/// @param opportunities for each habit, the decisions that it pulled at
/// @param profit money made after fees, open positions at their last price
/// @param twinProfit the same of the life without any habit
/// @param costByHabit profit of the life without that one habit less `profit`
/// @param decisions one a decision, in the order of time
public record Truth(
    String family,
    long seed,
    String market,
    long barMinutes,
    String timeZone,
    Map<BiasLabel, Double> doses,
    Map<BiasLabel, Integer> opportunities,
    double profit,
    double twinProfit,
    Map<BiasLabel, Double> costByHabit,
    List<OneDecision> decisions) {

  /// The truth about one decision.
  ///
  /// @param fillIds its executions in the file; none where the file begins too late
  /// @param kind what it did to the position
  /// @param causedBy habits without which, in that moment, it would not have been or otherwise
  /// @param inTwin whether the life without any habit has it too
  public record OneDecision(
      List<String> fillIds, Deed.Kind kind, Set<BiasLabel> causedBy, boolean inTwin) {}

  /// Lives the other lives and compares.
  public static Truth of(SyntheticTrader trader) {
    Diary diary = trader.diary();
    Diary twin = trader.twin();
    Map<BiasLabel, Integer> opportunities = new TreeMap<>();
    Map<BiasLabel, Double> costs = new TreeMap<>();
    for (BiasLabel habit : trader.doses().byHabit().keySet()) {
      opportunities.put(habit, diary.opportunities(habit, diary.deeds().size()));
      costs.put(habit, trader.trueCost(habit));
    }
    List<OneDecision> decisions = new ArrayList<>();
    List<Boolean> shared = diary.sharedWith(twin);
    for (int i = 0; i < diary.deeds().size(); i++) {
      Deed deed = diary.deeds().get(i);
      decisions.add(
          new OneDecision(
              trader.recording().idsByDeed().get(i),
              deed.kind(),
              new TreeSet<>(deed.causedBy()),
              shared.get(i)));
    }
    return new Truth(
        trader.family().name(),
        trader.seed(),
        trader.world().kind().name(),
        trader.world().bar().toMinutes(),
        trader.person().home().getId(),
        trader.doses().byHabit(),
        opportunities,
        diary.profit(),
        twin.profit(),
        costs,
        decisions);
  }

  String json() {
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(this);
  }
}
