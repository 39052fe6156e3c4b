package tradingtwin.core.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.support.DataAccessUtils;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.views.Attachment;
import tradingtwin.contracts.views.JournalEntry;
import tradingtwin.core.database.TenantDatabase;

/// Rows of pictures, and notes of objects that no row holds. Inside a transaction of the user.
final class AttachmentRows {
  private final TenantDatabase database;
  private final JsonMapper json;

  AttachmentRows(TenantDatabase database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// A row with where its object is.
  record Kept(Attachment attachment, String entryId, String objectKey) {}

  /// Of one entry and of the trader.
  record Counts(int entry, int trader) {}

  /// The entries, each with its pictures.
  List<JournalEntry> beside(List<JournalEntry> entries) {
    String[] ids = entries.stream().map(JournalEntry::entryId).toArray(String[]::new);
    Map<String, List<Attachment>> found =
        database
            .jdbc()
            .sql(
                """
                select * from attachments where entry_id = any(:ids) order by created_at, attachment_id
                """)
            .param("ids", ids)
            .query((row, n) -> kept(row))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Kept::entryId, Collectors.mapping(Kept::attachment, Collectors.toList())));
    return entries.stream()
        .map(entry -> with(entry, found.getOrDefault(entry.entryId(), List.of())))
        .toList();
  }

  Optional<Kept> find(String attachmentId) {
    return database
        .jdbc()
        .sql("select * from attachments where attachment_id = :id")
        .param("id", attachmentId)
        .query((row, n) -> kept(row))
        .optional();
  }

  /// The picture of that content in that entry.
  Optional<Attachment> same(String entryId, String digest) {
    return database
        .jdbc()
        .sql("select * from attachments where entry_id = :entry and digest = :digest")
        .param("entry", entryId)
        .param("digest", digest)
        .query((row, n) -> kept(row).attachment())
        .optional();
  }

  Counts counts(String entryId) {
    return database
        .jdbc()
        .sql("select count(*) filter (where entry_id = :entry), count(*) from attachments")
        .param("entry", entryId)
        .query((row, n) -> new Counts(row.getInt(1), row.getInt(2)))
        .single();
  }

  void insert(String userId, Kept kept, String digest) {
    Attachment attachment = kept.attachment();
    int _ =
        database
            .jdbc()
            .sql(
                """
                insert into attachments (attachment_id, user_id, entry_id, object_key, name, kind, bytes,
                  created_at, digest)
                values (:id, :user, :entry, :key, :name, :kind, :bytes, :at, :digest)
                """)
            .param("id", attachment.attachmentId())
            .param("user", userId)
            .param("entry", kept.entryId())
            .param("key", kept.objectKey())
            .param("name", attachment.name())
            .param("kind", json.convertValue(attachment.mediaType(), String.class))
            .param("bytes", attachment.bytes())
            .param("at", java.sql.Timestamp.from(attachment.createdAt()))
            .param("digest", digest)
            .update();
  }

  /// Takes the row away; the database notes its object as loose.
  Optional<Kept> delete(String attachmentId) {
    return Optional.ofNullable(
        DataAccessUtils.singleResult(
            database
                .jdbc()
                .sql("delete from attachments where attachment_id = :id returning *")
                .param("id", attachmentId)
                .query((row, n) -> kept(row))
                .list()));
  }

  /// Notes an object that no row holds yet.
  void loose(String userId, String objectKey) {
    int _ =
        database
            .jdbc()
            .sql("insert into loose_objects (object_key, user_id) values (:key, :user)")
            .param("key", objectKey)
            .param("user", userId)
            .update();
  }

  /// Forgets the note: a row holds the object, or it is gone.
  void settled(String objectKey) {
    int _ =
        database
            .jdbc()
            .sql("delete from loose_objects where object_key = :key")
            .param("key", objectKey)
            .update();
  }

  private Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        new Attachment(
            row.getString("attachment_id"),
            row.getString("name"),
            json.convertValue(row.getString("kind"), Attachment.MediaType.class),
            row.getInt("bytes"),
            row.getTimestamp("created_at").toInstant()),
        row.getString("entry_id"),
        row.getString("object_key"));
  }

  private static JournalEntry with(JournalEntry entry, List<Attachment> attachments) {
    return new JournalEntry(
        entry.entryId(),
        entry.entryType(),
        entry.createdAt(),
        entry.updatedAt(),
        entry.intentId(),
        entry.tradeId(),
        entry.symbol(),
        entry.text(),
        entry.emotions(),
        entry.followedPlan(),
        entry.lesson(),
        entry.adherence(),
        entry.outcome(),
        attachments,
        entry.sentence(),
        entry.happened(),
        entry.paperTradeId());
  }
}
