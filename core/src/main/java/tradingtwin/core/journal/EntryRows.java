package tradingtwin.core.journal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.requests.JournalDraft;
import tradingtwin.contracts.views.JournalEntry;
import tradingtwin.contracts.views.PaperTrade;
import tradingtwin.contracts.words.Emotion;
import tradingtwin.contracts.words.EntryType;
import tradingtwin.contracts.words.FollowedPlan;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.sealing.Sealing;

/// Rows of entries, written and read; the words are sealed. Inside a transaction of the user.
final class EntryRows {
  private static final String ROWS =
      """
      select e.*, coalesce(i.symbol, t.symbol) as symbol from journal_entries e
        left join pre_trade_intents i on i.intent_id = e.linked_intent_id
        left join trades t on t.trade_id = e.linked_trade_id
      """;

  private final TenantDatabase database;
  private final Sealing sealing;
  private final JsonMapper json;
  private final AttachmentRows pictures;

  EntryRows(TenantDatabase database, Sealing sealing, JsonMapper json, AttachmentRows pictures) {
    this.database = database;
    this.sealing = sealing;
    this.json = json;
    this.pictures = pictures;
  }

  /// What is sealed.
  record Words(String text, @Nullable String lesson) {}

  /// What to show; absent parts do not narrow.
  record Filter(@Nullable EntryType type, @Nullable String intentId, @Nullable String tradeId) {}

  void insert(String userId, String entryId, JournalDraft draft, Persona persona, Instant at) {
    database
        .jdbc()
        .sql(
            """
            insert into journal_entries (entry_id, user_id, persona_id, linked_intent_id, linked_trade_id,
              entry_type, content_enc, emotions, followed_plan, created_at, updated_at)
            select :id, :user, persona_id, :intent, :trade, :type, :content, :emotions, :followed, :at, :at
            from personas where key = :persona
            """)
        .param("id", entryId)
        .param("user", userId)
        .param("intent", draft.intentId())
        .param("trade", draft.tradeId())
        .param("type", json.convertValue(draft.entryType(), String.class))
        .param("content", sealed(userId, entryId, new Words(draft.text(), draft.lesson())))
        .param("emotions", names(draft.emotions() == null ? List.of() : draft.emotions()))
        .param("followed", draft.followedPlan() == null ? null : draft.followedPlan().name())
        .param("at", Timestamp.from(at))
        .param("persona", json.convertValue(persona, String.class))
        .update();
  }

  /// Writes the twin's own line about a trade on paper, beside its plan; false if it stands there.
  boolean tell(String userId, String entryId, PaperTrade paper, String sentence, Instant at) {
    return database
            .jdbc()
            .sql(
                """
                insert into journal_entries (entry_id, user_id, persona_id, linked_intent_id, paper_trade_id,
                  entry_type, content_enc, sentence, created_at, updated_at)
                select :id, user_id, persona_id, intent_id, :paper, 'note', :content, :sentence, :at, :at
                from pre_trade_intents where intent_id = :intent
                on conflict (paper_trade_id) do nothing
                """)
            .param("id", entryId)
            .param("paper", paper.paperTradeId())
            .param("content", sealed(userId, entryId, new Words("", null)))
            .param("sentence", sentence)
            .param("at", Timestamp.from(at))
            .param("intent", paper.intentId())
            .update()
        > 0;
  }

  /// Holds the row against changes until the transaction ends, and tells its words.
  Optional<Words> hold(String userId, String entryId) {
    return database
        .jdbc()
        .sql("select content_enc from journal_entries where entry_id = :id for update")
        .param("id", entryId)
        .query((row, n) -> opened(userId, entryId, row.getBytes(1)))
        .optional();
  }

  /// Writes the words, and what else is given.
  void update(
      String userId,
      String entryId,
      Words words,
      @Nullable List<Emotion> emotions,
      @Nullable FollowedPlan followed,
      Instant at) {
    database
        .jdbc()
        .sql(
            """
            update journal_entries set content_enc = :content, emotions = coalesce(:emotions, emotions),
              followed_plan = coalesce(:followed, followed_plan), updated_at = :at where entry_id = :id
            """)
        .param("content", sealed(userId, entryId, words))
        .param("emotions", emotions == null ? null : names(emotions))
        .param("followed", followed == null ? null : followed.name())
        .param("at", Timestamp.from(at))
        .param("id", entryId)
        .update();
  }

  /// Writes the twin's words; false if they stand there already or the entry is gone.
  boolean say(String entryId, String sentence) {
    return database
            .jdbc()
            .sql(
                """
                update journal_entries set sentence = :sentence
                where entry_id = :id and sentence is distinct from :sentence
                """)
            .param("sentence", sentence)
            .param("id", entryId)
            .update()
        > 0;
  }

  Optional<JournalEntry> find(String userId, String entryId) {
    return read(userId, database.jdbc().sql(ROWS + " where e.entry_id = :id").param("id", entryId))
        .stream()
        .findFirst();
  }

  /// Newest first, of those before the cursor.
  List<JournalEntry> page(String userId, Filter filter, @Nullable String cursor, int most) {
    return read(
        userId,
        database
            .jdbc()
            .sql(
                ROWS
                    + """
                       where (:type::text is null or e.entry_type = :type)
                        and (:intent::text is null or e.linked_intent_id = :intent)
                        and (:trade::text is null or e.linked_trade_id = :trade)
                        and (:cursor::text is null or (e.created_at, e.entry_id) < (
                          select c.created_at, c.entry_id from journal_entries c where c.entry_id = :cursor))
                      order by e.created_at desc, e.entry_id desc limit :most
                      """)
            .param("type", filter.type() == null ? null : word(filter.type()))
            .param("intent", filter.intentId())
            .param("trade", filter.tradeId())
            .param("cursor", cursor)
            .param("most", most));
  }

  private List<JournalEntry> read(String userId, StatementSpec asked) {
    List<JournalEntry> bare = asked.query((row, n) -> entry(userId, row)).list();
    return pictures.beside(bare);
  }

  private JournalEntry entry(String userId, ResultSet row) throws SQLException {
    String entryId = row.getString("entry_id");
    Words words = opened(userId, entryId, row.getBytes("content_enc"));
    String followed = row.getString("followed_plan");
    return new JournalEntry(
        entryId,
        json.convertValue(row.getString("entry_type"), EntryType.class),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("updated_at").toInstant(),
        row.getString("linked_intent_id"),
        row.getString("linked_trade_id"),
        row.getString("symbol"),
        words.text(),
        emotions(row.getArray("emotions")),
        followed == null ? null : FollowedPlan.valueOf(followed),
        words.lesson(),
        null,
        null,
        List.of(),
        row.getString("sentence"),
        null,
        row.getString("paper_trade_id"));
  }

  private static List<Emotion> emotions(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray()).map(Emotion::valueOf).toList();
  }

  private static String[] names(List<Emotion> emotions) {
    return emotions.stream().distinct().map(Enum::name).toArray(String[]::new);
  }

  private String word(EntryType type) {
    return json.convertValue(type, String.class);
  }

  private byte[] sealed(String userId, String entryId, Words words) {
    return sealing.seal(userId, place(entryId), json.writeValueAsString(words));
  }

  private Words opened(String userId, String entryId, byte[] sealed) {
    return json.readValue(sealing.open(userId, place(entryId), sealed), Words.class);
  }

  private static Sealing.Place place(String entryId) {
    return new Sealing.Place("journal_entries", "content_enc", entryId);
  }
}
