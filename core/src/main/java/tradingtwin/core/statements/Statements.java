package tradingtwin.core.statements;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.StatementEntry;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.StatementEntries;
import tradingtwin.contracts.words.EntryKind;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.limits.Loosening;

/// The entries of a trader's statements: the one way they come in, go out and are read.
public final class Statements {
  private static final int MOST = 200;

  private final TenantDatabase database;
  private final Loosening loosening;
  private final IncomingEntries incoming;

  Statements(TenantDatabase database, Loosening loosening, IncomingEntries incoming) {
    this.database = database;
    this.loosening = loosening;
    this.incoming = incoming;
  }

  /// How many of a kind a file holds, and how many of them are not stored yet.
  public record Held(EntryKind kind, int count, int fresh) {}

  /// What storing did.
  ///
  /// @param bearing whether any that is new says something about fills
  public record Stored(int fresh, boolean bearing) {
    static final Stored NOTHING = new Stored(0, false);
  }

  /// Compares without storing anything, in the running transaction of that user.
  public List<Held> compare(String accountId, String format, List<StatementEntry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    incoming.stage(accountId, format, entries);
    return database
        .jdbc()
        .sql(
            """
            select kind, count(*), count(*) filter (where match_id is null)
            from incoming_entries group by kind order by min(ord)
            """)
        .query(
            (row, n) -> new Held(EntryKind.valueOf(row.getString(1)), row.getInt(2), row.getInt(3)))
        .list();
  }

  /// Stores what is new and remembers for each that this import brought it, in the running
  /// transaction of that user. Money that came counts from their next day, money that went at
  /// once; before anything is in use, each from its own day.
  public Stored store(
      String userId,
      String accountId,
      String importId,
      String format,
      List<StatementEntry> entries) {
    if (entries.isEmpty()) {
      return Stored.NOTHING;
    }
    incoming.stage(accountId, format, entries);
    Instant now = loosening.now();
    Instant later = loosening.nextDayOnceInUse(userId);
    Stored stored =
        database
            .jdbc()
            .sql(EntrySql.STORE)
            .param("user", userId)
            .param("account", accountId)
            .param("format", format)
            .param("used", later.isAfter(now))
            .param("now", Timestamp.from(now))
            .param("later", Timestamp.from(later))
            .query((row, n) -> new Stored(row.getInt(1), row.getBoolean(2)))
            .single();
    int _ =
        database
            .jdbc()
            .sql(EntrySql.REMEMBER)
            .param("user", userId)
            .param("account", accountId)
            .param("import", importId)
            .update();
    return stored;
  }

  /// Removes the entries that no other import brought, in the running transaction of that user.
  /// Money that went is back from the trader's next day on.
  ///
  /// @return whether any of them said something about fills
  public boolean undo(String userId, String importId) {
    Instant now = loosening.now();
    Instant later = loosening.nextDayOnceInUse(userId);
    boolean bearing =
        database
            .jdbc()
            .sql(EntrySql.BEARING)
            .param("import", importId)
            .query(Boolean.class)
            .single();
    for (String step : EntrySql.UNDO) {
      int _ =
          database
              .jdbc()
              .sql(step)
              .param("import", importId)
              .param("used", later.isAfter(now))
              .param("now", Timestamp.from(now))
              .param("later", Timestamp.from(later))
              .update();
    }
    return bearing;
  }

  /// Money that came or went, as statements say; inside a transaction of the user.
  public List<MoneyMoved> moved() {
    return database.jdbc().sql(EntrySql.MOVED).query((row, n) -> EntrySql.moved(row)).list();
  }

  /// A page of the entries of an account, newest first, after the cursor.
  public StatementEntries page(
      String userId, String accountId, @Nullable String cursor, int limit) {
    int most = Math.clamp(limit, 1, MOST);
    Optional<Cursor> after = Optional.ofNullable(cursor).map(Cursor::read);
    return database.as(
        userId,
        () -> {
          requireAccount(accountId);
          List<tradingtwin.contracts.views.StatementEntry> found =
              new ArrayList<>(
                  database
                      .jdbc()
                      .sql(EntrySql.PAGE)
                      .param("account", accountId)
                      .param("afterTs", after.map(c -> Timestamp.from(c.ts())).orElse(null))
                      .param("afterId", after.map(Cursor::entryId).orElse(null))
                      .param("limit", most + 1)
                      .query((row, n) -> EntrySql.view(row))
                      .list());
          boolean more = found.size() > most;
          List<tradingtwin.contracts.views.StatementEntry> shown =
              more ? found.subList(0, most) : found;
          String next = more ? Cursor.of(shown.getLast()).write() : null;
          return new StatementEntries(shown, next, total(accountId));
        });
  }

  private void requireAccount(String accountId) {
    boolean known =
        database
            .jdbc()
            .sql("select exists (select 1 from broker_accounts where account_id = :id)")
            .param("id", accountId)
            .query(Boolean.class)
            .single();
    if (!known) {
      throw RefusedException.of(ProblemCode.NOT_FOUND);
    }
  }

  private int total(String accountId) {
    return database
        .jdbc()
        .sql(
            "select count(*) from statement_entries where account_id = :account and gone_at is null")
        .param("account", accountId)
        .query(Integer.class)
        .single();
  }

  private record Cursor(Instant ts, String entryId) {
    static Cursor of(tradingtwin.contracts.views.StatementEntry last) {
      return new Cursor(last.at(), last.entryId());
    }

    String write() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString((ts + "|" + entryId).getBytes(StandardCharsets.UTF_8));
    }

    static Cursor read(String text) {
      try {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        int bar = plain.indexOf('|');
        Instant ts = Instant.parse(plain.substring(0, bar));
        if (ts.isBefore(Instant.EPOCH) || ts.isAfter(Instant.parse("2200-01-01T00:00:00Z"))) {
          throw new IllegalArgumentException("no time of ours");
        }
        return new Cursor(ts, plain.substring(bar + 1));
      } catch (IllegalArgumentException
          | IndexOutOfBoundsException
          | java.time.DateTimeException e) {
        throw RefusedException.of(ProblemCode.VALIDATION, "The cursor is not one of ours.");
      }
    }
  }
}
