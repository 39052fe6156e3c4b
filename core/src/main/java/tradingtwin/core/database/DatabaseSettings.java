package tradingtwin.core.database;

/// How the database is reached.
///
/// @param url JDBC URL without credentials
/// @param ownerUser owns the tables and migrates them; never used for requests
/// @param appPassword of `twin_app`
/// @param signinPassword of `twin_signin`
/// @param eventsPassword of `twin_events`
/// @param poolSize connections of the tenant door at most
public record DatabaseSettings(
    String url,
    String ownerUser,
    String ownerPassword,
    String appPassword,
    String signinPassword,
    String eventsPassword,
    int poolSize) {

  public DatabaseSettings {
    if (!url.startsWith("jdbc:postgresql:") || poolSize < 2) {
      throw new IllegalArgumentException("not a usable database: " + url);
    }
  }

  @Override
  public String toString() {
    return "DatabaseSettings[" + url + "]";
  }
}
