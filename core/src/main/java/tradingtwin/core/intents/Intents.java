package tradingtwin.core.intents;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.Intent;
import tradingtwin.core.database.Answer;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.database.Said;
import tradingtwin.core.database.TenantDatabase;

/// The declared plans of each trader, to look at.
public final class Intents {
  private static final int MOST = 100;
  private static final String ROWS =
      """
      select i.*, p.key, t.paper_trade_id from pre_trade_intents i join personas p using (persona_id)
        left join paper_trades t using (intent_id)
      """;

  private final TenantDatabase database;
  private final IntentRows rows;

  Intents(TenantDatabase database, IntentRows rows) {
    this.database = database;
    this.rows = rows;
  }

  /// @throws RefusedException when there is none of that id
  public Intent get(String userId, String intentId) {
    return find(userId, intentId).orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
  }

  /// The intent of that id, if it is the trader's.
  public Optional<Intent> find(String userId, String intentId) {
    return database.as(
        userId,
        () ->
            database
                .jdbc()
                .sql(ROWS + " where i.intent_id = :id")
                .param("id", intentId)
                .query((row, n) -> rows.intent(userId, row))
                .optional());
  }

  /// How often a setup was tried.
  public record Tried(String setup, int times) {}

  /// Asks for the trader's own plans that were filled or closed on paper, by their setup; inside a
  /// transaction of the user.
  public Answer<List<Tried>> setups(Bundle bundle) {
    return bundle.ask(
        Said.that(
            """
            select i.plan ->> 'setup', count(*) from pre_trade_intents i
            where i.plan ->> 'setup' is not null and i.intent_id in (
              select intent_id from intent_matches where state in ('MATCHED', 'PARTLY')
              union select intent_id from paper_trades where state = 'CLOSED')
            group by 1
            """),
        (row, n) -> new Tried(row.getString(1), row.getInt(2)));
  }

  /// Asks for how many entries were let through since then and have no fill yet, as far as they
  /// may still be made or are said to be; inside a transaction of the user.
  public Answer<List<Integer>> planned(Bundle bundle, Instant since, Instant now) {
    return bundle.ask(
        Said.that(
                """
                select count(*) from pre_trade_intents i
                where i.created_at >= :since and i.purpose <> 'INTERRUPTION'
                  and (i.status in ('TAKEN', 'SIZED_DOWN', 'OVERRIDE_GRANTED')
                    or (i.status = 'DECIDED' and i.gate_result = 'GO'))
                  and (i.status in ('TAKEN', 'SIZED_DOWN') or (i.expires_at > :now
                    and (i.status = 'OVERRIDE_GRANTED' or (i.status = 'DECIDED' and i.gate_result = 'GO'))))
                  and not exists (select 1 from intent_matches m
                    where m.intent_id = i.intent_id and m.state in ('MATCHED', 'PARTLY'))
                """)
            .with("since", Timestamp.from(since))
            .with("now", Timestamp.from(now)),
        (row, n) -> row.getInt(1));
  }

  /// A page, newest first, of those before the cursor.
  public tradingtwin.contracts.views.Intents page(
      String userId, @Nullable String cursor, int limit) {
    int most = Math.clamp(limit, 1, MOST);
    return database.as(
        userId,
        () -> {
          List<Intent> found =
              database
                  .jdbc()
                  .sql(
                      ROWS
                          + """
                             where :cursor::text is null or i.intent_id < :cursor
                            order by i.intent_id desc limit :most
                            """)
                  .param("cursor", cursor)
                  .param("most", most + 1)
                  .query((row, n) -> rows.intent(userId, row))
                  .list();
          boolean more = found.size() > most;
          List<Intent> shown = more ? found.subList(0, most) : found;
          return new tradingtwin.contracts.views.Intents(
              shown, more ? shown.getLast().intentId() : null);
        });
  }
}
