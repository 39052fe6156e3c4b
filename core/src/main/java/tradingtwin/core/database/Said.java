package tradingtwin.core.database;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A statement with its values by name, not sent yet.
public final class Said {
  private final String sql;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  private Said(String sql) {
    this.sql = sql;
  }

  /// A statement; its values are named as `:name`.
  public static Said that(String sql) {
    return new Said(sql);
  }

  public Said with(String name, @Nullable Object value) {
    values.put(name, value);
    return this;
  }

  String sql() {
    return sql;
  }

  Map<String, @Nullable Object> values() {
    return values;
  }
}
