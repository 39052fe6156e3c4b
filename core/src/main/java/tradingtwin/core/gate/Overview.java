package tradingtwin.core.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.database.Answer;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.database.Said;

/// What every trader has, and which of the things there are that few have: those are asked for only
/// then.
///
/// @param version of the fills
/// @param changes whether persona or zone were ever changed
/// @param moved whether money was ever said to have come or gone
/// @param takenBack whether fills were ever taken back
/// @param schedules whether purchases were ever scheduled
/// @param paused whether a pause runs
/// @param limits whether own limits were ever set
/// @param rules whether own rules were ever set
record Overview(
    Persona persona,
    ZoneId zone,
    long version,
    boolean changes,
    boolean moved,
    boolean takenBack,
    boolean schedules,
    boolean paused,
    boolean limits,
    boolean rules) {

  static Answer<List<Overview>> asked(Bundle bundle, String userId, Instant now) {
    return bundle.ask(
        Said.that(
                """
                select u.persona, u.time_zone,
                  coalesce((select version from trade_heads where user_id = :user), 0) as version,
                  exists (select 1 from account_changes where user_id = :user) as changes,
                  exists (select 1 from cash_movements where user_id = :user)
                    or exists (select 1 from statement_entries where user_id = :user
                      and kind in ('DEPOSIT', 'WITHDRAWAL', 'TRANSFER_IN', 'TRANSFER_OUT')) as moved,
                  exists (select 1 from fills_taken_back where user_id = :user) as taken_back,
                  exists (select 1 from buying_plans where user_id = :user) as schedules,
                  exists (select 1 from cooldowns
                    where user_id = :user and active and ends_at > :now) as paused,
                  exists (select 1 from own_limits where user_id = :user) as limits,
                  exists (select 1 from rules where user_id = :user) as rules
                from users u where u.user_id = :user
                """)
            .with("user", userId)
            .with("now", Timestamp.from(now)),
        (row, n) -> of(row));
  }

  private static Overview of(ResultSet row) throws SQLException {
    return new Overview(
        Persona.valueOf(row.getString("persona").toUpperCase(Locale.ROOT)),
        ZoneId.of(row.getString("time_zone")),
        row.getLong("version"),
        row.getBoolean("changes"),
        row.getBoolean("moved"),
        row.getBoolean("taken_back"),
        row.getBoolean("schedules"),
        row.getBoolean("paused"),
        row.getBoolean("limits"),
        row.getBoolean("rules"));
  }
}
