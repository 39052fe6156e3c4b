package tradingtwin.core.trades;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.core.database.Answer;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.database.Said;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.limits.Loosening;

/// The words of a trader about their accounts, inside a transaction of the user: none is ever
/// overwritten.
final class AccountWords {
  private final TenantDatabase database;
  private final JsonMapper json;

  AccountWords(TenantDatabase database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// What a word is about.
  enum About {
    EQUITY("equity"),
    PROP("prop");

    private final String word;

    About(String word) {
      this.word = word;
    }
  }

  /// One word.
  ///
  /// @param value null as JSON where something was given up
  /// @param at when it was given
  /// @param from when it may loosen something
  record Word(
      String wordId, String accountId, String about, JsonNode value, Instant at, Instant from) {

    boolean is(About wanted) {
      return about.equals(wanted.word);
    }

    /// When it takes over.
    Instant takesOver(Loosening.Allowed allowed) {
      return from.isAfter(at) ? allowed.from(from) : at;
    }
  }

  /// Asks for those that were not withdrawn, oldest first.
  Answer<List<Word>> all(Bundle bundle) {
    return bundle.ask(
        Said.that(
            "select * from account_words where withdrawn_at is null order by created_at, word_id"),
        (row, n) -> word(row));
  }

  List<Word> all() {
    Bundle bundle = new Bundle();
    Answer<List<Word>> all = all(bundle);
    database.send(bundle);
    return all.get();
  }

  void add(String userId, String accountId, About about, JsonNode value, Instant at, Instant from) {
    database
        .jdbc()
        .sql(
            """
            insert into account_words (word_id, user_id, account_id, about, value, valid_from, created_at)
            values (:id, :user, :account, :about, :value::jsonb, :from, :at)
            """)
        .param("id", Ulid.next())
        .param("user", userId)
        .param("account", accountId)
        .param("about", about.word)
        .param("value", json.writeValueAsString(value))
        .param("from", Timestamp.from(from))
        .param("at", Timestamp.from(at))
        .update();
  }

  void withdraw(String wordId, Instant at) {
    database
        .jdbc()
        .sql("update account_words set withdrawn_at = :at where word_id = :id")
        .param("at", Timestamp.from(at))
        .param("id", wordId)
        .update();
  }

  private Word word(ResultSet row) throws SQLException {
    return new Word(
        row.getString("word_id"),
        row.getString("account_id"),
        row.getString("about"),
        json.readTree(row.getString("value")),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("valid_from").toInstant());
  }
}
