package tradingtwin.workers.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tradingtwin.contracts.requests.GateWordsRequest;
import tradingtwin.contracts.views.GateCheck;
import tradingtwin.contracts.views.GateDecision;
import tradingtwin.contracts.views.GateOverride;
import tradingtwin.contracts.views.GateOverride.Reason;
import tradingtwin.contracts.views.Intent;
import tradingtwin.core.gate.Standings;
import tradingtwin.core.gate.Standings.Standing;
import tradingtwin.core.intents.FrictionBook;
import tradingtwin.core.intents.Intents;
import tradingtwin.core.intents.Overrides;
import tradingtwin.engine.gate.Gate;
import tradingtwin.engine.gate.GateRule;
import tradingtwin.engine.gate.OverrideDecision;
import tradingtwin.engine.gate.OverrideDecision.Refusal;
import tradingtwin.engine.gate.OverrideRecord;
import tradingtwin.engine.gate.OverrideRequest;
import tradingtwin.engine.gate.Verdict;
import tradingtwin.engine.gate.VerdictInForce;
import tradingtwin.engine.situation.Situation;
import tradingtwin.workers.reactions.Reaction;

/// An override was asked for: the policy answers, once.
final class OverrideReviewer implements Reaction {
  private final Overrides overrides;
  private final Intents intents;
  private final FrictionBook friction;
  private final Standings standings;
  private final BarsAtHand bars;
  private final GateVoice voice;

  OverrideReviewer(
      Overrides overrides,
      Intents intents,
      FrictionBook friction,
      Standings standings,
      BarsAtHand bars,
      GateVoice voice) {
    this.overrides = overrides;
    this.intents = intents;
    this.friction = friction;
    this.standings = standings;
    this.bars = bars;
    this.voice = voice;
  }

  @Override
  public String consumer() {
    return "override-reviewer";
  }

  @Override
  public Set<String> types() {
    return Set.of("pretrade.override.requested");
  }

  @Override
  public void prepare(String userId, JsonNode payload) {
    intents
        .find(userId, payload.path("intentId").asString())
        .ifPresent(intent -> bars.ask(PlannedEntry.symbols(intent, standings.held(userId))));
  }

  @Override
  public void react(String userId, String eventId, String type, JsonNode payload) {
    GateOverride asked = overrides.get(payload.path("overrideId").asString());
    Intent intent = intents.get(userId, asked.intentId());
    GateDecision decision = intent.decision();
    if (asked.decision() == null && decision != null) {
      OverrideDecision answer = decide(userId, asked, intent, decision);
      List<Reason> reasons =
          answer.refusals().stream().map(OverrideReviewer::reason).distinct().toList();
      boolean _ =
          overrides.resolve(
              userId,
              asked.overrideId(),
              new Overrides.Answer(
                  answer.granted() ? GateOverride.Decision.GRANTED : GateOverride.Decision.REFUSED,
                  reasons,
                  sentence(answer.granted(), reasons)));
    }
  }

  private OverrideDecision decide(
      String userId, GateOverride asked, Intent intent, GateDecision decision) {
    Set<String> symbols = PlannedEntry.symbols(intent, standings.held(userId));
    Standing standing = standings.before(userId, PlannedEntry.entry(intent), bars.market(symbols));
    var request =
        new OverrideRequest(
            asked.requestedAt(),
            asked.rationale(),
            PlannedEntry.stated(asked.riskAmount()),
            asked.safeguards());
    return standing.situations().stream()
        .map(situation -> record(asked, intent, standing, situation))
        .map(known -> OverrideDecision.of(request, inForce(decision), known, standing.policy()))
        .reduce(OverrideDecision::and)
        .orElseThrow();
  }

  private OverrideRecord record(
      GateOverride asked, Intent intent, Standing standing, Situation situation) {
    var plan = PlannedEntry.engine(intent, standing.account());
    List<GateOverride> before = overrides.before(asked.overrideId());
    List<String> texts = new ArrayList<>(before.stream().map(GateOverride::rationale).toList());
    Stream.ofNullable(intent.declared().context().reason()).forEach(texts::add);
    return new OverrideRecord(
        plan,
        situation,
        Gate.decide(plan, situation, standing.ofChoice(), List.of()),
        friction.undone(intent.intentId()),
        texts,
        overrides.granted());
  }

  private String sentence(boolean granted, List<Reason> reasons) {
    var answer = new GateWordsRequest.Answer(granted, reasons.stream().map(Enum::name).toList());
    return voice.say(new GateWordsRequest(null, List.of(), List.of(), answer)).sentence();
  }

  /// The stored verdict as far as an override asks for it.
  private static VerdictInForce inForce(GateDecision decision) {
    return new VerdictInForce(
        Verdict.valueOf(decision.verdict().name()),
        decision.checks().stream()
            .filter(check -> check.state() == GateCheck.State.BROKEN)
            .map(check -> GateRule.valueOf(check.rule().name()))
            .collect(Collectors.toSet()),
        decision.decidedAt(),
        decision.expiresAt());
  }

  private static Reason reason(Refusal refusal) {
    return switch (refusal) {
      case NOTHING_TO_OVERRIDE, HARD_LIMIT -> Reason.VERDICT_STANDS;
      case COOLDOWN -> Reason.COOLDOWN_STANDS;
      case EXPIRED -> Reason.EXPIRED;
      case FRICTION_OPEN -> Reason.FRICTION_OPEN;
      case RATIONALE_TOO_SHORT -> Reason.RATIONALE_SHORT;
      case RATIONALE_REPEATED -> Reason.RATIONALE_REPEATED;
      case RISK_NOT_STATED, RISK_NOT_MEASURABLE -> Reason.RISK_MISSING;
      case RISK_TOO_LARGE -> Reason.RISK_TOO_LARGE;
      case NO_SAFEGUARD -> Reason.NO_SAFEGUARD;
      case TOO_MANY -> Reason.TOO_MANY;
    };
  }
}
