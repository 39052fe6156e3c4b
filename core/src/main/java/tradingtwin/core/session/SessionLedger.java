package tradingtwin.core.session;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.views.Sessions;
import tradingtwin.core.database.SigninDatabase;
import tradingtwin.core.database.TenantDatabase;

/// The rows behind every token; ending a row ends its tokens.
public final class SessionLedger {
  private static final String STANDS =
      " ended_at is null and expires_at > :now and last_seen_at > :idle ";

  private final SigninDatabase signin;
  private final TenantDatabase tenants;
  private final InstantSource clock;
  private final SessionPolicy policy;
  private final Tokens tokens;

  SessionLedger(
      SigninDatabase signin,
      TenantDatabase tenants,
      InstantSource clock,
      SessionPolicy policy,
      Tokens tokens) {
    this.signin = signin;
    this.tenants = tenants;
    this.clock = clock;
    this.policy = policy;
    this.tokens = tokens;
  }

  /// A session with its first or next token.
  public record Granted(
      Identity identity, String token, Instant tokenExpires, Instant sessionExpires) {}

  /// Opens a session of its own for each sign-in; call inside a sign-in transaction.
  public Granted open(String userId, Device device) {
    Instant now = clock.instant();
    Identity identity = new Identity(userId, Ulid.next());
    Instant ends = now.plus(policy.absolute());
    signin
        .jdbc()
        .sql(
            """
            insert into sessions (session_id, user_id, device, ip_hash, ua_hash, created_at, last_seen_at, expires_at)
            values (:id, :user, :device, :ip, :ua, :now, :now, :ends)
            """)
        .param("id", identity.sessionId())
        .param("user", userId)
        .param("device", device.words())
        .param("ip", device.ipHash())
        .param("ua", device.agentHash())
        .param("now", Timestamp.from(now))
        .param("ends", Timestamp.from(ends))
        .update();
    return grant(identity, now, ends);
  }

  /// A fresh token for a token of ours, however old, whose session is alive.
  public Optional<Granted> renew(String token) {
    return tokens.verifyExpired(token).flatMap(this::renew);
  }

  private Optional<Granted> renew(Identity identity) {
    Instant now = clock.instant();
    return signin.in(
        () ->
            signin
                .jdbc()
                .sql(
                    """
                    update sessions set last_seen_at = :now
                    where session_id = :id and user_id = :user and
                    """
                        + STANDS
                        + "returning expires_at")
                .param("now", Timestamp.from(now))
                .param("id", identity.sessionId())
                .param("user", identity.userId())
                .param("idle", idle())
                .query(Timestamp.class)
                .optional()
                .map(ends -> grant(identity, now, ends.toInstant())));
  }

  /// Whether a verified token's session still stands: one question without a transaction around
  /// it, since every request asks.
  public boolean alive(Identity identity) {
    return signin
        .jdbc()
        .sql("select 1 from sessions where session_id = :id and user_id = :user and" + STANDS)
        .param("idle", idle())
        .param("id", identity.sessionId())
        .param("user", identity.userId())
        .param("now", Timestamp.from(clock.instant()))
        .query((row, n) -> true)
        .optional()
        .isPresent();
  }

  /// Those of the given sessions that have ended.
  public List<String> ended(Set<String> sessionIds) {
    return signin.in(
        () -> {
          List<String> alive =
              signin
                  .jdbc()
                  .sql("select session_id from sessions where session_id = any(:ids) and" + STANDS)
                  .param("idle", idle())
                  .param("ids", sessionIds.toArray(String[]::new))
                  .param("now", Timestamp.from(clock.instant()))
                  .query((row, n) -> row.getString(1))
                  .list();
          return sessionIds.stream().filter(id -> !alive.contains(id)).toList();
        });
  }

  /// Ends one session of that user; false when there was none alive.
  public boolean end(String userId, String sessionId) {
    return tenants.as(
        userId,
        () ->
            tenants
                    .jdbc()
                    .sql(
                        """
                        update sessions set ended_at = :now where session_id = :id and ended_at is null
                        """)
                    .param("id", sessionId)
                    .param("now", Timestamp.from(clock.instant()))
                    .update()
                == 1);
  }

  /// The user's sessions that stand, newest first.
  public Sessions list(Identity asking) {
    return tenants.as(
        asking.userId(),
        () ->
            new Sessions(
                tenants
                    .jdbc()
                    .sql(
                        "select * from sessions where"
                            + STANDS
                            + "order by created_at desc limit 100")
                    .param("idle", idle())
                    .param("now", Timestamp.from(clock.instant()))
                    .query(
                        (row, n) ->
                            new Sessions.Session(
                                row.getString("session_id"),
                                row.getString("device"),
                                row.getTimestamp("created_at").toInstant(),
                                row.getTimestamp("last_seen_at").toInstant(),
                                row.getString("session_id").equals(asking.sessionId())))
                    .list()));
  }

  /// Sessions last used before this have ended.
  private Timestamp idle() {
    return Timestamp.from(clock.instant().minus(policy.idle()));
  }

  private Granted grant(Identity identity, Instant now, Instant sessionEnds) {
    Instant expires = now.plus(policy.token());
    if (expires.isAfter(sessionEnds)) {
      expires = sessionEnds;
    }
    return new Granted(identity, tokens.issue(identity, now, expires), expires, sessionEnds);
  }
}
