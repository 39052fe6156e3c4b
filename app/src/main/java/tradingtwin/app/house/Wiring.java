package tradingtwin.app.house;

import java.net.URI;
import java.nio.file.Path;
import tradingtwin.app.home.Secrets;

/// What the services must be told about each other and their engines.
///
/// @param databaseUrl JDBC address without credentials
/// @param databaseOwner who may migrate
/// @param redisUrl with the password
/// @param objects folder of the object store
/// @param publicUrl what stands in the trader's address bar
record Wiring(
    Secrets secrets,
    String databaseUrl,
    String databaseOwner,
    String databaseOwnerPassword,
    String redisUrl,
    Path objects,
    URI core,
    URI coach,
    URI workers,
    URI sandbox,
    URI publicUrl) {

  /// Name of the one key that signs calls between services.
  static final String CALL_KEY = "laptop-1";

  String callSecret() {
    return secrets.hexKey("call-signing-key");
  }

  String coachSecret() {
    return secrets.hexKey("coach-signing-key");
  }

  @Override
  public String toString() {
    return "Wiring[" + publicUrl + "]";
  }
}
