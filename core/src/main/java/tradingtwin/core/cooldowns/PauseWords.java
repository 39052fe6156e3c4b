package tradingtwin.core.cooldowns;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.views.Cooldown;
import tradingtwin.contracts.views.Cooldown.Cause;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.sealing.Sealing;

/// What a pause says of itself: a trader's own words are sealed, the twin's stand as they are. Own
/// words from before they were sealed are sealed when they are read. Inside a transaction of the
/// user.
final class PauseWords {
  /// Said of an own pause without words, and wherever own words do not belong.
  static final String OWN = "A pause of my own.";

  private final TenantDatabase database;
  private final Sealing sealing;

  PauseWords(TenantDatabase database, Sealing sealing) {
    this.database = database;
    this.sealing = sealing;
  }

  /// Whether these are the trader's.
  static boolean areOwn(Cause cause, @Nullable String words) {
    return cause == Cause.OWN && words != null && !words.equals(OWN);
  }

  /// The pause without the trader's words: facts are not sealed.
  static Cooldown unspoken(Cooldown pause) {
    return pause.cause() != Cause.OWN
        ? pause
        : new Cooldown(
            pause.cooldownId(),
            pause.cause(),
            OWN,
            pause.startsAt(),
            pause.endsAt(),
            pause.active());
  }

  byte[] sealed(String userId, String cooldownId, String words) {
    return sealing.seal(userId, place(cooldownId), words);
  }

  String of(ResultSet row) throws SQLException {
    String userId = row.getString("user_id");
    String cooldownId = row.getString("cooldown_id");
    byte[] sealed = row.getBytes("reason_enc");
    if (sealed != null) {
      return sealing.open(userId, place(cooldownId), sealed);
    }
    String plain = row.getString("reason");
    if (areOwn(Cause.valueOf(row.getString("cause")), plain)) {
      seal(userId, cooldownId, plain);
    }
    return plain;
  }

  private void seal(String userId, String cooldownId, String plain) {
    database
        .jdbc()
        .sql(
            """
            update cooldowns set reason_enc = :words, reason = null
            where cooldown_id = :id and reason_enc is null
            """)
        .param("words", sealed(userId, cooldownId, plain))
        .param("id", cooldownId)
        .update();
  }

  private static Sealing.Place place(String cooldownId) {
    return new Sealing.Place("cooldowns", "reason_enc", cooldownId);
  }
}
