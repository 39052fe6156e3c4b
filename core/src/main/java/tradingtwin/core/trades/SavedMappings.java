package tradingtwin.core.trades;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.Problem;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.ColumnMapping;
import tradingtwin.contracts.views.ColumnMappings;
import tradingtwin.contracts.views.SavedMapping;
import tradingtwin.core.database.TenantDatabase;

/// The descriptions of tables that a trader has saved, each under a name of its own.
public final class SavedMappings {
  private static final int MOST = 100;

  private final TenantDatabase database;
  private final JsonMapper json;

  SavedMappings(TenantDatabase database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// All of them, by name.
  public ColumnMappings list(String userId) {
    return database.as(
        userId,
        () ->
            new ColumnMappings(
                database
                    .jdbc()
                    .sql("select * from column_mappings order by lower(name), mapping_id")
                    .query((row, n) -> view(row))
                    .list()));
  }

  /// Saves one under a name that is free.
  public SavedMapping save(String userId, ColumnMapping mapping) {
    var _ = FileHints.mapping(mapping);
    ColumnMapping named = called(mapping, mapping.name().strip());
    return database.as(
        userId,
        () -> {
          if (list(userId).mappings().size() >= MOST) {
            throw RefusedException.of(
                ProblemCode.VALIDATION, MOST + " mappings are saved already; delete one first.");
          }
          try {
            return database
                .jdbc()
                .sql(
                    """
                    insert into column_mappings (mapping_id, user_id, name, mapping)
                    values (:id, :user, :name, :mapping::jsonb) returning *
                    """)
                .param("id", Ulid.next())
                .param("user", userId)
                .param("name", named.name())
                .param("mapping", json.writeValueAsString(named))
                .query((row, n) -> view(row))
                .single();
          } catch (DuplicateKeyException taken) {
            throw nameTaken();
          }
        });
  }

  /// Gives one another name.
  public SavedMapping rename(String userId, String mappingId, String name) {
    return database.as(
        userId,
        () -> {
          try {
            return database
                .jdbc()
                .sql(
                    """
                    update column_mappings set name = :name,
                      mapping = jsonb_set(mapping, '{name}', to_jsonb(cast(:name as text)))
                    where mapping_id = :id returning *
                    """)
                .param("name", name.strip())
                .param("id", mappingId)
                .query((row, n) -> view(row))
                .optional()
                .orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
          } catch (DuplicateKeyException taken) {
            throw nameTaken();
          }
        });
  }

  /// Forgets one; imports that were read by it keep theirs.
  public void delete(String userId, String mappingId) {
    database.run(
        userId,
        () -> {
          int gone =
              database
                  .jdbc()
                  .sql("delete from column_mappings where mapping_id = :id")
                  .param("id", mappingId)
                  .update();
          if (gone == 0) {
            throw RefusedException.of(ProblemCode.NOT_FOUND);
          }
        });
  }

  private SavedMapping view(ResultSet row) throws SQLException {
    return new SavedMapping(
        row.getString("mapping_id"),
        json.readValue(row.getString("mapping"), ColumnMapping.class),
        row.getTimestamp("created_at").toInstant());
  }

  private static ColumnMapping called(ColumnMapping mapping, String name) {
    return new ColumnMapping(
        name,
        mapping.header(),
        mapping.withoutHeader(),
        mapping.columns(),
        mapping.buy(),
        mapping.sell(),
        mapping.dateOrder(),
        mapping.timezone(),
        mapping.decimal(),
        mapping.withCurrency());
  }

  private static RefusedException nameTaken() {
    return new RefusedException(
        Problem.of(
            ProblemCode.VALIDATION,
            "The mapping was not saved.",
            List.of(new Problem.FieldError("/name", "Another mapping has this name already."))));
  }
}
