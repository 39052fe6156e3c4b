package tradingtwin.app.house;

import java.net.URI;
import java.nio.file.Path;
import tradingtwin.app.home.Secrets;

/// What the services must be told about each other and their engines.
///
/// @param databaseUrl JDBC address without credentials
/// @param redisUrl with the password
/// @param objects folder of the object store
/// @param publicUrl what stands in the trader's address bar
/// @param livePrices where prices may be asked for that the sandbox does not know
record Wiring(
    Secrets secrets,
    String databaseUrl,
    String redisUrl,
    Path objects,
    Path sandboxFolder,
    URI core,
    URI coach,
    URI workers,
    URI sandbox,
    URI sandboxBinance,
    URI publicUrl,
    LivePrices livePrices) {

  /// Name of the key with which edge signs its calls to core.
  static final String EDGE_KEY = "edge-1";

  /// Name of the key with which core and the workers sign their calls to the coach.
  static final String COACH_KEY = "coach-1";

  String edgeSecret() {
    return secrets.hexKey("edge-signing-key");
  }

  String coachSecret() {
    return secrets.hexKey("coach-signing-key");
  }

  /// The password of a database role.
  String databasePassword(String role) {
    return secrets.password("database-" + role);
  }

  @Override
  public String toString() {
    return "Wiring[" + publicUrl + "]";
  }
}
