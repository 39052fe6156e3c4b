package tradingtwin.core.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

/// Statements that are sent together and done in their order: one way to Postgres and back,
/// whatever their number. The first that fails ends the transaction, and those behind it are not
/// done.
///
/// Each keeps its own plan; a bundle that always has the same statements is read by Postgres once a
/// connection.
public final class Bundle {
  private static final Map<String, Prepared> KNOWN = new ConcurrentHashMap<>();

  private final List<Part<?>> parts = new ArrayList<>();

  /// Puts a question in.
  public <T> Answer<List<T>> ask(Said said, RowMapper<T> row) {
    Answer<List<T>> answer = new Answer<>();
    parts.add(new Part<>(said, answer, rows -> all(rows, row)));
    return answer;
  }

  /// Puts a change in; how many rows it changed.
  public Answer<Integer> change(Said said) {
    Answer<Integer> answer = new Answer<>();
    parts.add(new Part<>(said, answer, null));
    return answer;
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  void add(Bundle other) {
    parts.addAll(other.parts);
  }

  void send(Connection line) throws SQLException {
    String all = parts.stream().map(Part::positional).collect(Collectors.joining(";\n"));
    try (PreparedStatement statement = line.prepareStatement(all)) {
      int place = 1;
      for (Part<?> part : parts) {
        for (Object value : part.inOrder()) {
          bind(statement, place++, value);
        }
      }
      boolean rows = statement.execute();
      for (Part<?> part : parts) {
        part.take(statement, rows);
        rows = statement.getMoreResults();
      }
    }
  }

  private static void bind(PreparedStatement statement, int place, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(place, Types.NULL);
    } else {
      statement.setObject(place, value);
    }
  }

  private static <T> List<T> all(ResultSet rows, RowMapper<T> row) throws SQLException {
    List<T> all = new ArrayList<>();
    while (rows.next()) {
      all.add(row.mapRow(rows, all.size()));
    }
    return all;
  }

  private record Prepared(ParsedSql parsed, String positional) {
    static Prepared of(String sql) {
      ParsedSql parsed = NamedParameterUtils.parseSqlStatement(sql.strip());
      return new Prepared(parsed, NamedParameterUtils.substituteNamedParameters(parsed, null));
    }
  }

  private interface Reading<T> {
    T of(ResultSet rows) throws SQLException;
  }

  private record Part<T>(Said said, Answer<T> answer, @Nullable Reading<T> reading) {
    private Prepared prepared() {
      return KNOWN.computeIfAbsent(said.sql(), Prepared::of);
    }

    String positional() {
      return prepared().positional();
    }

    @Nullable Object[] inOrder() {
      return NamedParameterUtils.buildValueArray(
          prepared().parsed(), new MapSqlParameterSource(said.values()), null);
    }

    @SuppressWarnings("unchecked") // without a reading it is a count
    void take(PreparedStatement statement, boolean rows) throws SQLException {
      if (reading != null && rows) {
        try (ResultSet found = statement.getResultSet()) {
          answer.came(reading.of(found));
        }
      } else if (reading == null && !rows) {
        ((Answer<Integer>) answer).came(statement.getUpdateCount());
      } else {
        throw new IllegalStateException("another kind of answer than was asked for: " + said.sql());
      }
    }
  }
}
