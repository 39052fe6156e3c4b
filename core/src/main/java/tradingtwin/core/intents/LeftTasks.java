package tradingtwin.core.intents;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import tradingtwin.contracts.views.FrictionTask;
import tradingtwin.contracts.views.GateDecision;
import tradingtwin.contracts.words.FrictionKind;
import tradingtwin.contracts.words.TaskStatus;
import tradingtwin.contracts.words.Verdict;
import tradingtwin.core.database.Answer;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.database.Said;
import tradingtwin.core.database.TenantDatabase;

/// Tasks that a plan told to wait hands on to the next plan of its symbol: another plan is no way
/// around them. Inside a transaction of the user.
///
/// What the plan itself lacked, such as a stop, is no such task: the next plan has it or is asked.
public final class LeftTasks {
  private static final String[] HANDED_ON =
      Stream.of(
              FrictionKind.WAIT_IT_OUT,
              FrictionKind.NAME_THE_EMOTION,
              FrictionKind.ANSWER_WITHOUT_THE_LAST_TRADE,
              FrictionKind.REREAD_THE_RULE)
          .map(Enum::name)
          .toArray(String[]::new);

  /// The newest plan of the symbol beside this one whose wait is still good, whatever became of
  /// it.
  private static final String WAITING =
      """
      select intent_id, evaluations from pre_trade_intents
      where symbol = (select symbol from pre_trade_intents where intent_id = :id)
        and intent_id < :id and gate_result = 'WAIT' and expires_at > :now
      order by intent_id desc limit 1
      """;

  private final TenantDatabase database;
  private final FrictionBook book;
  private final InstantSource clock;

  LeftTasks(TenantDatabase database, FrictionBook book, InstantSource clock) {
    this.database = database;
    this.book = book;
    this.clock = clock;
  }

  /// Asks for the tasks of the plan before this one, done and undone. One that was cancelled is
  /// undone.
  public Answer<List<FrictionTask>> before(Bundle bundle, String userId, String intentId) {
    return bundle.ask(
        Said.that(
                "select t.* from friction_tasks t join ("
                    + WAITING
                    + """
                    ) w on t.source_id = w.intent_id and t.evaluation = w.evaluations
                    where t.status <> 'CARRIED' and t.cta_id = any(:kinds) order by t.task_id
                    """)
            .with("id", intentId)
            .with("now", now())
            .with("kinds", HANDED_ON),
        (row, n) -> book.task(userId, row));
  }

  /// Closes what goes on as a task of this plan. A verdict other than to wait takes nothing over
  /// but what only the plan that it replaces was asked.
  void handOn(GateDecision decision) {
    if (decision.evaluation() > 1) {
      return;
    }
    database.lastly(
        Said.that(
                "update friction_tasks set status = '"
                    + TaskStatus.CARRIED
                    + """
                    ' where status = 'OPEN' and (
                      (:waits and cta_id = any(:kinds) and source_id = (select intent_id from (
                    """
                    + WAITING
                    + """
                      ) w))
                      or (cta_id <> all(:kinds) and source_id =
                        (select replaces_id from pre_trade_intents where intent_id = :id)))
                    """)
            .with("waits", decision.verdict() == Verdict.WAIT)
            .with("kinds", HANDED_ON)
            .with("id", decision.intentId())
            .with("now", now()));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
