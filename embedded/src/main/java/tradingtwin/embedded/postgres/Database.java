package tradingtwin.embedded.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A database and the superuser's way into it.
///
/// @param url JDBC address without credentials
/// @param user the superuser
/// @param password its password
public record Database(String name, String url, String user, String password) {

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  @Override
  public String toString() {
    return "Database[" + url + "]";
  }
}
