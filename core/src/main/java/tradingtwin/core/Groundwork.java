package tradingtwin.core;

import tradingtwin.contracts.json.ContractJson;
import tradingtwin.core.database.DatabaseSettings;
import tradingtwin.core.database.Migration;
import tradingtwin.core.policies.PolicyRegister;

/// What must stand in the database before any other part is made: the tables at their newest
/// version and the policies that this release ships. Safe to repeat.
public final class Groundwork {
  private Groundwork() {}

  public static void lay(DatabaseSettings settings) {
    new Migration(settings).run();
    new PolicyRegister(settings, ContractJson.strict()).publishShipped();
  }
}
