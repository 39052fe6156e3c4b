package tradingtwin.core.matching;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.TradeDetail;
import tradingtwin.contracts.words.IntentStatus;
import tradingtwin.contracts.words.MatchState;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.intents.FilledPlans;
import tradingtwin.core.matching.MatchRows.Row;
import tradingtwin.core.trades.TradingRecord;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.gate.Verdict;
import tradingtwin.engine.matching.EntryId;
import tradingtwin.engine.matching.GatedIntent;
import tradingtwin.engine.matching.Matches;
import tradingtwin.engine.matching.Matching;
import tradingtwin.engine.matching.MatchingPolicy;
import tradingtwin.engine.matching.Taken;

/// Which entry carried out which plan, kept true while fills, plans and answers change.
public final class FillMatches {
  private final TenantDatabase database;
  private final MatchRows rows;
  private final DecidedPlans plans;
  private final FilledPlans filled;
  private final MatchesTold told;
  private final TradingRecord record;
  private final Accounts accounts;

  FillMatches(
      TenantDatabase database,
      MatchRows rows,
      DecidedPlans plans,
      FilledPlans filled,
      MatchesTold told,
      TradingRecord record,
      Accounts accounts) {
    this.database = database;
    this.rows = rows;
    this.plans = plans;
    this.filled = filled;
    this.told = told;
    this.record = record;
    this.accounts = accounts;
  }

  /// Fills and plans held against each other as they now stand; nothing is written.
  public Matched look(String userId) {
    return database.as(userId, () -> matched(userId, rows.all()));
  }

  /// The same, written down and told where it changed, inside a transaction of the user. Asked
  /// again it changes and tells nothing.
  public Matched settle(String userId) {
    rows.hold(userId);
    Map<String, Row> before = rows.all();
    Matched now = matched(userId, before);
    Map<String, Row> wanted = WantedRows.of(now.matches(), before);
    Set<String> changed = WantedRows.changed(wanted, before);
    List<String> gone = before.keySet().stream().filter(fill -> !wanted.containsKey(fill)).toList();
    rows.remove(gone);
    wanted.forEach(
        (fill, row) -> {
          if (changed.contains(fill)) {
            rows.write(userId, fill, row);
          }
        });
    List<String> givenBack = filled.are(statuses(now.matches()));
    told.tell(userId, now, new MatchesTold.Change(before, wanted, changed, givenBack));
    return now;
  }

  /// Settles which plan an entry belongs to; the answer stands whatever comes later. Inside a
  /// transaction of the user.
  ///
  /// @param intentId one of those asked about; none when it belongs to none of them
  public void answer(String userId, String tradeId, @Nullable String intentId) {
    rows.hold(userId);
    Row asked = rows.of(tradeId).orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
    if (asked.state() != MatchState.ASK && !asked.answered()) {
      throw RefusedException.of(ProblemCode.CONFLICT, "Nothing is asked about this trade.");
    }
    if (intentId != null && !asked.candidates().contains(intentId)) {
      throw RefusedException.of(ProblemCode.VALIDATION, "This plan was not asked about.");
    }
    rows.answer(tradeId, intentId);
    Matched _ = settle(userId);
  }

  /// Symbols of the latest plans.
  public Set<String> symbols(String userId) {
    return database.as(userId, plans::symbols);
  }

  /// The match of a fill, for a trader who looks at it.
  public Optional<TradeDetail.Match> of(String userId, String tradeId) {
    return database.as(
        userId,
        () ->
            rows.of(tradeId)
                .map(
                    row ->
                        new TradeDetail.Match(
                            row.state(),
                            row.intentId(),
                            row.candidates(),
                            row.sizeBreach(),
                            row.answered())));
  }

  private Matched matched(String userId, Map<String, Row> before) {
    Ledger ledger = record.ledger(userId);
    Map<String, DecidedPlan> decided = new LinkedHashMap<>();
    plans.all(ledger).forEach(plan -> decided.put(plan.intentId(), plan));
    Optional<Instant> firstUsed = plans.firstUsed();
    ZoneId zone = accounts.choice(userId).zone();
    List<GatedIntent> gated = decided.values().stream().map(DecidedPlan::gated).toList();
    Matches matches =
        Matching.of(
            ledger, gated, answers(ledger, before), firstUsed, zone, MatchingPolicy.DEFAULT);
    return new Matched(ledger, matches, decided, firstUsed, zone);
  }

  /// An answer was given about a fill and is meant for the entry that it is part of.
  private static Map<EntryId, Optional<String>> answers(Ledger ledger, Map<String, Row> before) {
    Map<EntryId, Optional<String>> answers = new HashMap<>();
    if (before.values().stream().noneMatch(Row::answered)) {
      return answers;
    }
    for (Ledger.Move move : ledger.moves()) {
      Decision decision = move.decision();
      decision.fillIds().stream()
          .map(before::get)
          .filter(row -> row != null && row.answered())
          .findFirst()
          .ifPresent(row -> answers.put(EntryId.of(decision), Optional.ofNullable(row.intentId())));
    }
    return answers;
  }

  private static Map<String, IntentStatus> statuses(Matches matches) {
    Map<String, IntentStatus> statuses = new LinkedHashMap<>();
    for (Taken taken : matches.taken()) {
      GatedIntent plan = taken.intent();
      boolean down =
          plan.verdict() == Verdict.SIZE_DOWN && !plan.overridden() && !taken.oversized();
      statuses.put(plan.id(), down ? IntentStatus.SIZED_DOWN : IntentStatus.TAKEN);
    }
    return statuses;
  }
}
