package tradingtwin.workers.gate;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tradingtwin.contracts.views.FrictionTask;
import tradingtwin.contracts.views.Intent;
import tradingtwin.core.database.Answer;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.gate.Standings;
import tradingtwin.core.gate.Standings.Standing;
import tradingtwin.core.intents.LeftTasks;
import tradingtwin.core.intents.Verdicts;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.gate.GateDecision;
import tradingtwin.engine.situation.Funds;
import tradingtwin.engine.situation.Situation;
import tradingtwin.workers.reactions.AskingReaction;
import tradingtwin.workers.reactions.NotAtHandException;

/// A plan was declared, or its gate is asked again: the gate decides, once for each time.
final class IntentEvaluator implements AskingReaction {
  private final Verdicts verdicts;
  private final LeftTasks left;
  private final Standings standings;
  private final BarsAtHand bars;
  private final DecisionView view;
  private final OnPaper paper;
  private final JsonMapper json;

  IntentEvaluator(
      Verdicts verdicts,
      LeftTasks left,
      Standings standings,
      BarsAtHand bars,
      DecisionView view,
      OnPaper paper,
      JsonMapper json) {
    this.verdicts = verdicts;
    this.left = left;
    this.standings = standings;
    this.bars = bars;
    this.view = view;
    this.paper = paper;
    this.json = json;
  }

  @Override
  public String consumer() {
    return "intent-evaluator";
  }

  @Override
  public Set<String> types() {
    return Set.of("pretrade.intent.submitted");
  }

  /// The first version may name the intent alone; the second is read by the same names.
  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean brief() {
    return true;
  }

  /// Reads by name: fields of a newer version are not looked at, and the number of the evaluation,
  /// which an older one lacks, is then the first.
  @Override
  public Runnable asking(Bundle bundle, String userId, JsonNode payload, boolean anyway) {
    String intentId = payload.path("intentId").asString();
    int evaluation = payload.path("evaluation").asInt(1);
    Asked asked =
        new Asked(
            evaluation,
            verdicts.awaited(bundle, userId, intentId, evaluation),
            standings.asking(bundle, userId),
            evaluation > 1 ? null : left.before(bundle, userId, intentId),
            paper.asking(bundle));
    return () ->
        asked
            .awaited()
            .get()
            .forEach(
                declared -> decide(userId, declared, asked, anyway ? bars::market : this::atHand));
  }

  /// What is asked about a plan.
  ///
  /// @param left tasks of the plan before it; none are looked for when it is looked at again
  private record Asked(
      int evaluation,
      Answer<List<Intent>> awaited,
      Standings.Asked trader,
      @Nullable Answer<List<FrictionTask>> left,
      OnPaper.Asked paper) {

    HandedOn before() {
      return left == null ? HandedOn.NOTHING : new HandedOn(left.get());
    }
  }

  private Market atHand(Set<String> symbols) {
    if (!bars.areAtHand(symbols)) {
      throw new NotAtHandException(() -> bars.ask(symbols));
    }
    return bars.market(symbols);
  }

  /// Bars are those of the plan's symbol and of those that are held: money is counted at their
  /// marks.
  private void decide(
      String userId, Intent declared, Asked asked, Function<Set<String>, Market> market) {
    Standing standing =
        asked
            .trader()
            .before(
                PlannedEntry.entry(declared),
                held -> market.apply(PlannedEntry.symbols(declared, held)));
    var intent = PlannedEntry.engine(declared, standing.account());
    HandedOn before = asked.before();
    GateDecision decided =
        standing.answer(intent, standing.policy(), before.undone(standing.situation().at()));
    var decision = view.of(decided, asked.evaluation(), intent, standing, before);
    verdicts.write(userId, decision, inputs(standing));
    paper.follow(userId, declared, decision, asked.paper(), bars.of(declared.declared().symbol()));
  }

  /// What was known, in short.
  private JsonNode inputs(Standing standing) {
    Situation situation = standing.situation();
    ObjectNode known = json.createObjectNode();
    known.put("at", situation.at().toString());
    known.put("account", standing.account());
    known.put("currency", standing.currency());
    switch (situation.funds()) {
      case Funds.Known funds -> {
        known.put("equity", funds.equity().toPlainString());
        known.put("peak", funds.peak().toPlainString());
      }
      case Funds.Unknown unknown -> known.put("equityUnknown", unknown.why().name());
    }
    if (!standing.own().text().isEmpty()) {
      known.set("own", json.readTree(standing.own().text()));
    }
    known.put("entriesToday", situation.today().entries());
    known.put("plannedToday", situation.today().planned());
    known.put("lossesToday", situation.today().losses());
    known.put("lossesInARow", situation.today().streak().losses());
    known.put("ownTrips", situation.own().trips());
    standing.beside().ifPresent(_ -> known.put("withFillsTakenBack", true));
    situation.cooldown().ifPresent(pause -> known.put("pausedUntil", pause.endsAt().toString()));
    situation.runUp().ifPresent(rank -> known.put("runUp", rank));
    ObjectNode habits = known.putObject("habits");
    situation.habits().states().forEach((label, state) -> habits.put(label.name(), state.name()));
    return known;
  }
}
