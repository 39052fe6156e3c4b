package tradingtwin.core.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.core.Utils;

/// The roles that must stand before the first migration: an owner and three that own nothing, are
/// no superusers and cannot pass row-level security.
///
/// In the cloud the platform makes them; on a laptop and in tests this does, as superuser.
public final class DatabaseRoles {
  private DatabaseRoles() {}

  /// Makes or renews the roles and the database; safe to repeat.
  ///
  /// @param adminUrl JDBC URL of an existing database, with a superuser's credentials
  public static void ensure(
      String adminUrl, String adminUser, String adminPassword, DatabaseSettings wanted)
      throws SQLException {
    try (Connection admin = DriverManager.getConnection(adminUrl, adminUser, adminPassword);
        Statement sql = admin.createStatement()) {
      role(sql, wanted.ownerUser(), wanted.ownerPassword());
      role(sql, "twin_app", wanted.appPassword());
      role(sql, "twin_signin", wanted.signinPassword());
      role(sql, "twin_events", wanted.eventsPassword());
      String name = nameOf(wanted.url());
      boolean known =
          sql.executeQuery("select 1 from pg_database where datname = '" + literal(name) + "'")
              .next();
      if (!known) {
        sql.execute("create database \"" + identifier(name) + "\" owner " + wanted.ownerUser());
      }
    }
    try (Connection admin = DriverManager.getConnection(wanted.url(), adminUser, adminPassword);
        Statement sql = admin.createStatement()) {
      sql.execute("alter schema public owner to " + wanted.ownerUser());
    }
  }

  private static void role(Statement sql, String name, String password) throws SQLException {
    boolean known =
        sql.executeQuery("select 1 from pg_roles where rolname = '" + literal(name) + "'").next();
    sql.execute(
        (known ? "alter role " : "create role ")
            + identifier(name)
            + " login nosuperuser nobypassrls nocreaterole nocreatedb password '"
            + literal(password)
            + "'");
  }

  private static String nameOf(String url) {
    String path = url.substring(url.lastIndexOf('/') + 1);
    return path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
  }

  private static String literal(String text) throws SQLException {
    return Utils.escapeLiteral(null, text, true).toString();
  }

  private static String identifier(String text) {
    if (!text.matches("[a-z_][a-z0-9_]*")) {
      throw new IllegalArgumentException("not a plain name: " + text);
    }
    return text;
  }
}
