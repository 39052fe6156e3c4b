package tradingtwin.core.adherence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.matching.DecidedPlan;
import tradingtwin.core.matching.Matched;
import tradingtwin.engine.matching.Taken;
import tradingtwin.engine.rules.DecidedIntent;
import tradingtwin.engine.rules.DecidedIntent.End;

/// Plans with what became of them, and what those that were left then did on paper.
final class PlansLeft {
  private final TenantDatabase database;
  private final InstantSource clock;

  PlansLeft(TenantDatabase database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// All plans with a verdict, inside a transaction of the user.
  List<DecidedIntent> of(Matched now) {
    Map<String, BigDecimal> results = results();
    Map<String, Taken> taken = new HashMap<>();
    now.matches().taken().forEach(each -> taken.put(each.intent().id(), each));
    Instant at = clock.instant();
    return now.all().stream()
        .map(
            plan ->
                new DecidedIntent(
                    plan.gated(),
                    end(plan, Optional.ofNullable(taken.get(plan.intentId())), at),
                    Optional.ofNullable(results.get(plan.intentId()))))
        .toList();
  }

  private static End end(DecidedPlan plan, Optional<Taken> taken, Instant now) {
    return switch (plan.status()) {
      case SIZED_DOWN -> taken.filter(Taken::oversized).isPresent() ? End.TAKEN : End.SIZED_DOWN;
      case TAKEN -> End.TAKEN;
      case SKIPPED -> End.SKIPPED;
      case CANCELLED -> plan.replaced() ? End.POSTPONED : End.CANCELLED;
      case EXPIRED -> End.EXPIRED;
      case SUBMITTED, DECIDED, OVERRIDE_GRANTED, OVERRIDE_REFUSED ->
          now.isBefore(plan.gated().until()) ? End.PENDING : End.EXPIRED;
    };
  }

  /// Results of plans that ran on paper, in R after fees; what is not known is not there. Where a
  /// bar could mean two things, the worse counts.
  private Map<String, BigDecimal> results() {
    Map<String, BigDecimal> results = new HashMap<>();
    database
        .jdbc()
        .sql(
            """
            select intent_id, (body -> 'trade' ->> 'r')::numeric from paper_trades
            where state = 'CLOSED' and body -> 'trade' ->> 'r' is not null
            union all
            select intent_id, net_r from plans_on_paper where net_r is not null
            """)
        .query(
            row -> {
              results.put(row.getString(1), row.getBigDecimal(2));
            });
    return results;
  }
}
