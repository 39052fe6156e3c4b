package tradingtwin.workers.gate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.requests.GateWordsRequest;
import tradingtwin.contracts.views.FrictionTask;
import tradingtwin.contracts.views.GateCheck;
import tradingtwin.contracts.views.GateDecision;
import tradingtwin.contracts.views.GateDecision.Sizing;
import tradingtwin.contracts.views.GateWords;
import tradingtwin.contracts.words.FrictionKind;
import tradingtwin.contracts.words.GateRule;
import tradingtwin.contracts.words.TaskStatus;
import tradingtwin.contracts.words.Verdict;
import tradingtwin.core.gate.OwnPart;
import tradingtwin.core.gate.Standings.Standing;
import tradingtwin.engine.gate.ComputedSize;
import tradingtwin.engine.gate.Intent;
import tradingtwin.engine.gate.Reading;
import tradingtwin.engine.gate.SizeLimit;
import tradingtwin.engine.situation.Cooldown;
import tradingtwin.engine.situation.Situation;

/// The engine's decision as it is stored and shown, with the coach's words.
final class DecisionView {
  private final GateVoice voice;

  DecisionView(GateVoice voice) {
    this.voice = voice;
  }

  GateDecision of(
      tradingtwin.engine.gate.GateDecision decided,
      int evaluation,
      Intent intent,
      Standing standing,
      HandedOn before) {
    Situation situation = standing.situation();
    List<FrictionKind> kinds =
        decided.friction().stream().map(task -> FrictionKind.valueOf(task.kind().name())).toList();
    Verdict verdict = Verdict.valueOf(decided.verdict().name());
    GateWords words =
        voice.say(
            new GateWordsRequest(verdict, broken(decided), kinds, null)
                .within(standing.language()));
    List<FrictionTask> tasks = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      FrictionTask fresh =
          task(decided, decided.friction().get(i), words.tasks().get(i), situation);
      tasks.add(before.over(fresh));
    }
    return new GateDecision(
        decided.intentId(),
        evaluation,
        verdict,
        decided.checks().stream()
            .map(check -> check(check, standing.own(), Currencies.of(intent, standing)))
            .toList(),
        decided.size().map(size -> sizing(size, intent)).orElse(null),
        words.sentence(),
        tasks,
        decided.policyVersion(),
        decided.at(),
        decided.expiresAt());
  }

  private static List<GateRule> broken(tradingtwin.engine.gate.GateDecision decided) {
    return decided.checks().stream()
        .filter(tradingtwin.engine.gate.GateCheck::broken)
        .map(check -> GateRule.valueOf(check.rule().name()))
        .distinct()
        .toList();
  }

  /// An own rule goes by the trader's own name for it.
  private static GateCheck check(
      tradingtwin.engine.gate.GateCheck check, OwnPart own, Currencies currencies) {
    Optional<String> currency = currencies.of(check.unit());
    Optional<Reading> limit = check.limit().filter(_ -> RuleWords.tellsItsLimit(check));
    boolean ofTrader = check.rule() == tradingtwin.engine.gate.GateRule.OWN_RULE;
    Optional<String> name = ofTrader ? check.words().flatMap(own::ruleName) : Optional.empty();
    Optional<String> words = ofTrader ? Optional.empty() : check.words();
    return new GateCheck(
        GateRule.valueOf(check.rule().name()),
        GateCheck.State.valueOf(check.state().name()),
        check.broken() ? Verdict.valueOf(check.effect().name()) : null,
        name.orElseGet(() -> RuleWords.title(check.rule())),
        check.observed().map(seen -> RuleWords.observed(check, seen, currency)).orElse(null),
        limit.map(each -> RuleWords.reading(each, check.unit(), currency)).orElse(null),
        check.observed().map(RuleWords::value).orElse(null),
        check.limit().map(RuleWords::value).orElse(null),
        RuleWords.unit(check.unit()),
        check
            .why()
            .map(RuleWords::why)
            .or(() -> words.map(said -> RuleWords.own(check, said)))
            .orElse(null),
        limit.map(_ -> GateCheck.Sense.valueOf(check.sense().name())).orElse(null),
        check.observed().isPresent() ? currency.orElse(null) : null);
  }

  private static FrictionTask task(
      tradingtwin.engine.gate.GateDecision decided,
      tradingtwin.engine.gate.FrictionTask task,
      String text,
      Situation situation) {
    tradingtwin.engine.gate.GateRule rule = asker(decided, task);
    return new FrictionTask(
        Ulid.next(),
        decided.intentId(),
        FrictionKind.valueOf(task.kind().name()),
        GateRule.valueOf(rule.name()),
        text,
        TaskStatus.OPEN,
        ready(decided, task, rule, situation),
        decided.at(),
        null,
        null);
  }

  /// The rule that asks for exactly this task; of several the strictest.
  private static tradingtwin.engine.gate.GateRule asker(
      tradingtwin.engine.gate.GateDecision decided, tradingtwin.engine.gate.FrictionTask task) {
    return decided.checks().stream()
        .filter(check -> check.asks().contains(task))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody asks for " + task))
        .rule();
  }

  /// A wait for a pause ends with the pause, not with its last full minute.
  private static @Nullable Instant ready(
      tradingtwin.engine.gate.GateDecision decided,
      tradingtwin.engine.gate.FrictionTask task,
      tradingtwin.engine.gate.GateRule rule,
      Situation situation) {
    if (task.minutes().isEmpty()) {
      return null;
    }
    Optional<Cooldown> pause =
        rule == tradingtwin.engine.gate.GateRule.COOLDOWN ? situation.cooldown() : Optional.empty();
    return pause
        .map(Cooldown::endsAt)
        .orElseGet(() -> decided.at().plus(Duration.ofMinutes(task.minutes().getAsLong())));
  }

  private static Sizing sizing(ComputedSize computed, Intent intent) {
    SizeLimit smallest = computed.limits().getFirst();
    BigDecimal size = computed.size();
    List<Sizing.Step> steps = new ArrayList<>();
    for (SizeLimit.Term term : smallest.terms()) {
      String what = RuleWords.term(term);
      steps.add(
          new Sizing.Step(
              steps.isEmpty() ? what.substring(2) : what, RuleWords.number(term.value())));
    }
    steps.add(new Sizing.Step("= Size", size.toPlainString()));
    return new Sizing(
        plain(size),
        intent.plan().entry().positive().map(size::multiply).map(DecisionView::plain).orElse(null),
        intent.stopDistance().map(size::multiply).map(DecisionView::plain).orElse(null),
        steps);
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.round(MathContext.DECIMAL64);
  }
}
