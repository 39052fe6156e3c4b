package tradingtwin.core.matching;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.contracts.views.GateDecision;
import tradingtwin.contracts.words.IntentStatus;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.Side;
import tradingtwin.engine.gate.Verdict;
import tradingtwin.engine.matching.GatedIntent;

/// The plans of a trader that the gate has answered, inside a transaction of the user.
final class DecidedPlans {
  private static final int MOST_SYMBOLS = 20;

  private final TenantDatabase database;
  private final JsonMapper json;

  DecidedPlans(TenantDatabase database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// When the gate was first used.
  Optional<Instant> firstUsed() {
    return database
        .jdbc()
        .sql("select min(created_at) from pre_trade_intents")
        .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
        .single();
  }

  /// Symbols of the latest plans.
  Set<String> symbols() {
    return new LinkedHashSet<>(
        database
            .jdbc()
            .sql(
                """
                select symbol from pre_trade_intents
                group by symbol order by max(created_at) desc limit :most
                """)
            .param("most", MOST_SYMBOLS)
            .query((row, n) -> row.getString(1))
            .list());
  }

  /// All that an entry can carry out: those that state a size.
  List<DecidedPlan> all(Ledger ledger) {
    return database
        .jdbc()
        .sql(
            """
            select i.*, p.key, nullif(a.broker, 'own') as broker, e.decision, e.inputs ->> 'account' as evaluated,
              exists (select 1 from overrides o where o.intent_id = i.intent_id
                and o.evaluation = e.evaluation and o.decision = 'GRANTED') as overridden,
              exists (select 1 from pre_trade_intents r where r.replaces_id = i.intent_id) as replaced
            from pre_trade_intents i join personas p using (persona_id)
            left join broker_accounts a using (account_id)
            join lateral (select * from gate_evaluations g where g.intent_id = i.intent_id
              order by g.evaluation desc limit 1) e on true
            order by i.created_at, i.intent_id
            """)
        .query((row, n) -> plan(row, ledger))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<DecidedPlan> plan(ResultSet row, Ledger ledger) throws SQLException {
    GateDecision decision = json.readValue(row.getString("decision"), GateDecision.class);
    boolean overridden = row.getBoolean("overridden");
    PretradeIntent.Risk risk = json.readValue(row.getString("risk"), PretradeIntent.Risk.class);
    Optional<BigDecimal> told = told(decision, overridden, risk.size());
    if (told.isEmpty()) {
      return Optional.empty();
    }
    Timestamp closed = row.getTimestamp("closed_at");
    GatedIntent anywhere =
        new GatedIntent(
            row.getString("intent_id"),
            Optional.ofNullable(row.getString("evaluated")).orElse(""),
            row.getString("symbol"),
            Direction.valueOf(row.getString("direction")),
            Verdict.valueOf(decision.verdict().name()),
            overridden,
            decision.decidedAt(),
            decision.expiresAt(),
            told.get(),
            Optional.ofNullable(closed).map(Timestamp::toInstant));
    String named = row.getString("broker") == null ? null : row.getString("account_id");
    String account = named == null ? whereFilled(anywhere, ledger) : named;
    PretradeIntent.Plan plan = json.readValue(row.getString("plan"), PretradeIntent.Plan.class);
    return Optional.of(
        new DecidedPlan(
            in(account, terms(plan, row.getString("key")), anywhere),
            plan,
            json.convertValue(row.getString("key"), Persona.class),
            IntentStatus.valueOf(row.getString("status")),
            row.getBoolean("replaced")));
  }

  private static Optional<BigDecimal> told(
      GateDecision decision, boolean overridden, @Nullable BigDecimal planned) {
    GateDecision.Sizing sizing = decision.sizing();
    boolean down =
        decision.verdict() == tradingtwin.contracts.words.Verdict.SIZE_DOWN && !overridden;
    return Optional.ofNullable(down && sizing != null ? sizing.size() : planned)
        .filter(size -> size.signum() > 0);
  }

  /// A plan that names no account, or one that no fills come to, is carried out where its first
  /// fitting entry is.
  private static String whereFilled(GatedIntent plan, Ledger ledger) {
    Side side = plan.direction() == Direction.LONG ? Side.BUY : Side.SELL;
    List<Ledger.Move> moves = ledger.moves();
    return moves.subList(firstAt(plan.from(), moves), moves.size()).stream()
        .takeWhile(move -> move.decision().ts().isBefore(plan.until()))
        .filter(move -> move.enters() && move.decision().side() == side)
        .filter(move -> move.decision().symbol().equals(plan.symbol()))
        .filter(move -> plan.openAt(move.decision().ts()))
        .map(move -> move.decision().account())
        .findFirst()
        .orElse(plan.account());
  }

  /// Number of the first move at `t` or later; they are in the order of time.
  private static int firstAt(Instant t, List<Ledger.Move> moves) {
    int low = 0;
    int high = moves.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (moves.get(middle).decision().ts().isBefore(t)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// What a trade is held against, in a spelling that two plans share when they say the same.
  private static String terms(PretradeIntent.Plan plan, String persona) {
    return Stream.of(plan.entry(), plan.stop(), plan.target())
            .map(price -> price == null ? "" : price.stripTrailingZeros().toPlainString())
            .collect(Collectors.joining("|", persona + "|", "|"))
        + Objects.requireNonNullElse(plan.setup(), "");
  }

  private static GatedIntent in(String account, String terms, GatedIntent plan) {
    return new GatedIntent(
        plan.id(),
        account,
        plan.symbol(),
        plan.direction(),
        plan.verdict(),
        plan.overridden(),
        plan.from(),
        plan.until(),
        plan.told(),
        plan.closedAt(),
        terms);
  }
}
