package tradingtwin.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tradingtwin.core.OpenRooms;

class WallsTest {
  private static final String TENANT_TABLES =
      """
      select c.table_name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and c.column_name = 'user_id' and t.table_type = 'BASE TABLE'
      order by 1
      """;

  private static OpenRooms rooms;

  @BeforeAll
  static void open() {
    rooms = OpenRooms.open();
  }

  @AfterAll
  static void close() {
    rooms.close();
  }

  @Test
  void everyTableOfATenantForcesRowLevelSecurity() throws SQLException {
    try (Connection sql = rooms.superuser()) {
      assertThat(
              strings(
                  sql,
                  """
                  select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                    and relname in (%s) and not (relrowsecurity and relforcerowsecurity)
                  """
                      .formatted(TENANT_TABLES.replace("order by 1", ""))))
          .isEmpty();
    }
  }

  @Test
  void everyTableOfATenantHasAPolicyForTheTenant() throws SQLException {
    try (Connection sql = rooms.superuser()) {
      List<String> tables = strings(sql, TENANT_TABLES);
      List<String> parents = tables.stream().filter(t -> !t.startsWith("event_outbox_")).toList();
      assertThat(parents).hasSizeGreaterThan(20);
      assertThat(strings(sql, "select tablename from pg_policies where policyname = 'tenant'"))
          .containsAll(parents);
    }
  }

  @Test
  void theServicesRolesOwnNothingAndBypassNothing() throws SQLException {
    try (Connection sql = rooms.superuser()) {
      assertThat(
              strings(
                  sql,
                  """
                  select rolname from pg_roles where rolname in ('twin_app', 'twin_signin', 'twin_events')
                    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                  """))
          .isEmpty();
      assertThat(
              strings(
                  sql,
                  """
                  select distinct tableowner from pg_tables where schemaname = 'public'
                  """))
          .containsExactly("twin_owner");
    }
  }

  @Test
  void withoutAUserTheTenantDoorShowsNothing() throws SQLException {
    String trader = rooms.trader();
    assertThat(trader).isNotBlank();
    try (Connection sql = rooms.as("twin_app")) {
      for (String table : tenantTables()) {
        assertThat(strings(sql, "select user_id from " + table)).as(table).isEmpty();
      }
    }
  }

  @Test
  void oneTraderNeverSeesAnothersRows() {
    String one = rooms.trader();
    String other = rooms.trader();
    TenantDatabase database = rooms.get(TenantDatabase.class);
    List<String> seen =
        database.as(
            one,
            () ->
                database
                    .jdbc()
                    .sql("select user_id from users")
                    .query((row, n) -> row.getString(1))
                    .list());
    assertThat(seen).containsExactly(one).doesNotContain(other);
  }

  @Test
  void writingForAnotherTraderIsRefused() {
    String one = rooms.trader();
    String other = rooms.trader();
    TenantDatabase database = rooms.get(TenantDatabase.class);
    assertThatThrownBy(
            () ->
                database.run(
                    one,
                    () ->
                        database
                            .jdbc()
                            .sql("insert into trade_heads (user_id) values (:u)")
                            .param("u", other)
                            .update()))
        .hasRootCauseMessage(
            "ERROR: new row violates row-level security policy for table \"trade_heads\"");
  }

  @Test
  void theUserOfATransactionEndsWithIt() {
    String one = rooms.trader();
    TenantDatabase database = rooms.get(TenantDatabase.class);
    database.run(one, () -> {});
    assertThat(database.jdbc().sql("select count(*) from users").query(Integer.class).single())
        .isZero();
  }

  @Test
  void theAuditBookCannotBeChanged() {
    String one = rooms.trader();
    TenantDatabase database = rooms.get(TenantDatabase.class);
    assertThatThrownBy(
            () -> database.run(one, () -> database.jdbc().sql("delete from audit").update()))
        .hasRootCauseMessage("ERROR: permission denied for table audit");
  }

  @Test
  void everyTableSaysWhenARowWasMade() throws SQLException {
    try (Connection sql = rooms.superuser()) {
      assertThat(
              strings(
                  sql,
                  """
                  select table_name from information_schema.tables t
                  where table_schema = 'public' and table_type = 'BASE TABLE'
                    and table_name <> 'flyway_schema_history' and not exists (
                      select 1 from information_schema.columns c where c.table_schema = 'public'
                      and c.table_name = t.table_name and c.column_name = 'created_at')
                  """))
          .isEmpty();
    }
  }

  @Test
  void aFillIsUniqueByUserBrokerAccountAndId() throws SQLException {
    try (Connection sql = rooms.superuser()) {
      assertThat(
              strings(
                  sql,
                  """
                  select pg_get_constraintdef(oid) from pg_constraint
                  where conrelid = 'trades'::regclass and contype = 'u'
                  """))
          .containsExactly("UNIQUE (user_id, broker, account_id, ext_id)");
    }
  }

  private List<String> tenantTables() throws SQLException {
    try (Connection sql = rooms.superuser()) {
      return strings(sql, TENANT_TABLES).stream()
          .filter(t -> !t.startsWith("event_outbox_"))
          .toList();
    }
  }

  private static List<String> strings(Connection sql, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = sql.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
