package tradingtwin.workers.gate;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tradingtwin.contracts.views.Intent;
import tradingtwin.core.gate.Standings;
import tradingtwin.core.gate.Standings.Standing;
import tradingtwin.core.intents.LeftTasks;
import tradingtwin.core.intents.Verdicts;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.gate.GateDecision;
import tradingtwin.engine.situation.Funds;
import tradingtwin.engine.situation.Situation;
import tradingtwin.workers.reactions.NotAtHandException;
import tradingtwin.workers.reactions.Reaction;

/// A plan was declared, or its gate is asked again: the gate decides, once for each time.
final class IntentEvaluator implements Reaction {
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

  @Override
  public void react(String userId, String eventId, String type, JsonNode payload) {
    decide(userId, payload, this::atHand);
  }

  @Override
  public void reactAnyway(String userId, String eventId, String type, JsonNode payload) {
    decide(userId, payload, bars::market);
  }

  private Market atHand(Set<String> symbols) {
    if (!bars.areAtHand(symbols)) {
      throw new NotAtHandException(() -> bars.ask(symbols));
    }
    return bars.market(symbols);
  }

  /// Reads by name: fields of a newer version are not looked at, and the number of the evaluation,
  /// which an older one lacks, is then the first. Bars are those of the plan's symbol and of those
  /// that are held: money is counted at their marks.
  private void decide(String userId, JsonNode payload, Function<Set<String>, Market> market) {
    String intentId = payload.path("intentId").asString();
    int evaluation = payload.path("evaluation").asInt(1);
    Optional<Intent> awaited = verdicts.awaited(userId, intentId, evaluation);
    if (awaited.isEmpty()) {
      return;
    }
    Intent declared = awaited.get();
    Standing standing =
        standings.before(
            userId,
            PlannedEntry.entry(declared),
            held -> market.apply(PlannedEntry.symbols(declared, held)));
    var intent = PlannedEntry.engine(declared, standing.account());
    HandedOn before =
        evaluation > 1 ? HandedOn.NOTHING : new HandedOn(left.before(userId, intentId));
    GateDecision decided =
        standing.answer(intent, standing.policy(), before.undone(standing.situation().at()));
    var decision = view.of(decided, evaluation, intent, standing, before);
    if (verdicts.write(userId, decision, inputs(standing))) {
      paper.follow(userId, declared, decision, bars.know(declared.declared().symbol()));
    }
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
