package tradingtwin.core.adherence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.contracts.requests.PretradeIntent.Timeframe;
import tradingtwin.contracts.views.GateDecision;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.papertrades.PaperPlans;
import tradingtwin.core.papertrades.PaperTrades;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.simulation.PaperPlan;

/// Plans that were left after a verdict other than GO, to be played on paper: whether leaving
/// them was the better or the worse choice is known only afterwards, and both are kept.
public final class LeftPlans {
  private final TenantDatabase database;
  private final EventsDatabase events;
  private final PaperTrades papers;
  private final JsonMapper json;
  private final LeftPlansPolicy policy;
  private final InstantSource clock;

  LeftPlans(
      TenantDatabase database,
      EventsDatabase events,
      PaperTrades papers,
      JsonMapper json,
      LeftPlansPolicy policy,
      InstantSource clock) {
    this.database = database;
    this.events = events;
    this.papers = papers;
    this.json = json;
    this.policy = policy;
    this.clock = clock;
  }

  /// One that is to be looked at, and whose it is.
  public record Due(String userId, String intentId) {}

  /// What is to be played.
  ///
  /// @param bars the longest bars that tell enough
  /// @param over first moment at which no bar can tell anything any more
  public record Left(String symbol, PaperPlan plan, Duration bars, Instant over) {}

  /// Those to be looked at now, across all traders, the longest left first. A plan that was told
  /// to run on paper is a paper trade of its own.
  public List<Due> due(int most) {
    Instant now = clock.instant();
    return events.in(
        () ->
            events
                .jdbc()
                .sql(
                    """
                    select i.user_id, i.intent_id from pre_trade_intents i
                    where i.status in ('SKIPPED', 'CANCELLED', 'EXPIRED')
                      and i.gate_result in ('WAIT', 'SIZE_DOWN', 'NO_GO') and i.expires_at > :oldest
                      and not exists (select 1 from plans_on_paper p where p.intent_id = i.intent_id
                        and (p.settled or p.looked_at > :again))
                    order by i.expires_at limit :most
                    """)
                .param("oldest", Timestamp.from(now.minus(policy.forget())))
                .param("again", Timestamp.from(now.minus(policy.again())))
                .param("most", most)
                .query((row, n) -> new Due(row.getString(1), row.getString(2)))
                .list());
  }

  /// What is played by one; empty when its plan names too little to be played.
  public Optional<Left> of(Due due) {
    return database.as(
        due.userId(),
        () ->
            database
                .jdbc()
                .sql(
                    """
                    select i.*, g.decision from pre_trade_intents i join gate_evaluations g using (intent_id)
                    where i.intent_id = :id order by g.evaluation desc limit 1
                    """)
                .param("id", due.intentId())
                .query((row, n) -> left(row))
                .optional()
                .flatMap(each -> each));
  }

  /// Writes down what a look said.
  ///
  /// @param netR result in R after fees, where it has ended
  /// @param settled whether another look could say nothing else
  public void note(Due due, @Nullable BigDecimal netR, boolean settled) {
    database.run(
        due.userId(),
        () ->
            database
                .jdbc()
                .sql(
                    """
                    insert into plans_on_paper (intent_id, user_id, net_r, settled, looked_at)
                    values (:id, :user, :r, :settled, :now) on conflict (intent_id) do update
                    set net_r = excluded.net_r, settled = excluded.settled, looked_at = excluded.looked_at
                    """)
                .param("id", due.intentId())
                .param("user", due.userId())
                .param("r", netR)
                .param("settled", settled)
                .param("now", Timestamp.from(clock.instant()))
                .update());
  }

  private Optional<Left> left(ResultSet row) throws SQLException {
    PretradeIntent.Plan plan = json.readValue(row.getString("plan"), PretradeIntent.Plan.class);
    PretradeIntent.Risk risk = json.readValue(row.getString("risk"), PretradeIntent.Risk.class);
    GateDecision decision = json.readValue(row.getString("decision"), GateDecision.class);
    Direction direction = Direction.valueOf(row.getString("direction"));
    Duration frame =
        PaperPlans.length(json.convertValue(row.getString("timeframe"), Timeframe.class));
    BigDecimal entry = plan.entry();
    BigDecimal size = risk.size();
    Optional<BigDecimal> stop = PaperPlans.beyond(entry, plan.stop(), -direction.sign());
    if (entry == null || size == null || size.signum() <= 0 || stop.isEmpty()) {
      return Optional.empty();
    }
    Instant aBarOn = decision.decidedAt().plus(frame);
    Instant until = decision.expiresAt().isAfter(aBarOn) ? decision.expiresAt() : aBarOn;
    Duration horizon = frame.multipliedBy(policy.paper().horizonBars());
    Duration bars = frame.dividedBy(policy.paper().barsInOne());
    return Optional.of(
        new Left(
            row.getString("symbol"),
            new PaperPlan(
                direction,
                entry,
                stop,
                PaperPlans.beyond(entry, plan.target(), direction.sign()),
                size,
                decision.decidedAt(),
                until,
                horizon,
                papers.fee(policy.paper())),
            bars,
            until.plus(horizon).plus(bars.multipliedBy(2)).plus(policy.again())));
  }
}
