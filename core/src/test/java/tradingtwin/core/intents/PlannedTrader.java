package tradingtwin.core.intents;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.contracts.views.FrictionTask;
import tradingtwin.contracts.views.GateCheck;
import tradingtwin.contracts.views.GateDecision;
import tradingtwin.contracts.views.Intent;
import tradingtwin.contracts.words.Direction;
import tradingtwin.contracts.words.FrictionKind;
import tradingtwin.contracts.words.GateRule;
import tradingtwin.contracts.words.TaskStatus;
import tradingtwin.contracts.words.Verdict;
import tradingtwin.core.RunningCore;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.database.TenantDatabase;

/// A trader who plans, and a gate whose word the test speaks.
final class PlannedTrader {
  final RunningCore rooms;
  final String id;

  PlannedTrader(RunningCore rooms) {
    this.rooms = rooms;
    this.id = rooms.trader();
  }

  static PretradeIntent plan(@Nullable String replaces) {
    return new PretradeIntent(
        null,
        "BTC-USD",
        Direction.LONG,
        PretradeIntent.Timeframe._4H,
        new PretradeIntent.Plan(
            new BigDecimal("64000"), new BigDecimal("62500"), null, "a close below", "breakout"),
        new PretradeIntent.Risk(new BigDecimal("0.05"), new BigDecimal("75"), null),
        new PretradeIntent.Context(null, "a secret reason", List.of(), null),
        null,
        replaces);
  }

  String declare() {
    return rooms.get(DeclaringIntents.class).declare(id, plan(null));
  }

  Intent intent(String intentId) {
    return rooms.get(Intents.class).get(id, intentId);
  }

  /// The gate's word on that evaluation, with one task an entry of `kinds`.
  boolean say(Verdict verdict, String intentId, int evaluation, FrictionKind... kinds) {
    return say(verdict, intentId, evaluation, List.of(), kinds);
  }

  /// The same with rules that are broken.
  boolean say(
      Verdict verdict,
      String intentId,
      int evaluation,
      List<GateRule> broken,
      FrictionKind... kinds) {
    Instant now = rooms.clock().instant();
    List<FrictionTask> tasks =
        List.of(kinds).stream().map(kind -> task(intentId, kind, now)).toList();
    GateDecision decision =
        new GateDecision(
            intentId,
            evaluation,
            verdict,
            broken.stream().map(rule -> broken(rule, verdict)).toList(),
            null,
            "I wait.",
            tasks,
            "crypto-1",
            now,
            now.plus(Duration.ofHours(1)));
    return said(decision);
  }

  /// As a gate says it: if it is awaited, in one transaction.
  private boolean said(GateDecision decision) {
    Verdicts verdicts = rooms.get(Verdicts.class);
    Bundle first = new Bundle();
    var awaited = verdicts.awaited(first, id, decision.intentId(), decision.evaluation());
    return rooms
        .get(TenantDatabase.class)
        .as(
            id,
            first,
            () -> {
              awaited
                  .get()
                  .forEach(
                      _ ->
                          verdicts.write(
                              id, decision, ContractJson.strict().createObjectNode().put("n", 1)));
              return !awaited.get().isEmpty();
            });
  }

  private static GateCheck broken(GateRule rule, Verdict verdict) {
    return new GateCheck(
        rule,
        GateCheck.State.BROKEN,
        verdict,
        "A rule",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static FrictionTask task(String intentId, FrictionKind kind, Instant now) {
    Instant ready = kind == FrictionKind.WAIT_IT_OUT ? now.plus(Duration.ofMinutes(15)) : null;
    return new FrictionTask(
        Ulid.next(),
        intentId,
        kind,
        GateRule.CHASING_NOW,
        "What I do first.",
        TaskStatus.OPEN,
        ready,
        now,
        null,
        null);
  }

  <T> T as(Supplier<T> work) {
    return rooms.get(TenantDatabase.class).as(id, work);
  }

  List<String> events() {
    return as(
        () ->
            rooms
                .get(TenantDatabase.class)
                .jdbc()
                .sql("select type from event_outbox order by seq")
                .query(String.class)
                .list());
  }
}
