package tradingtwin.core.trades;

import tradingtwin.contracts.ids.Ulid;
import tradingtwin.core.database.TenantDatabase;

/// The accounts that fills belong to: one for each broker until the trader names more.
public final class BrokerAccounts {
  private static final String MAIN = "Main";

  private final TenantDatabase database;

  BrokerAccounts(TenantDatabase database) {
    this.database = database;
  }

  /// The trader's account at that broker, made when it is the first time.
  public Target target(String userId, String broker) {
    return database.as(
        userId,
        () ->
            new Target(
                userId,
                broker,
                database
                    .jdbc()
                    .sql(
                        """
                        insert into broker_accounts (account_id, user_id, broker, name)
                        values (:id, :user, :broker, :name)
                        on conflict (user_id, broker, name) do update set name = excluded.name
                        returning account_id
                        """)
                    .param("id", Ulid.next())
                    .param("user", userId)
                    .param("broker", broker)
                    .param("name", MAIN)
                    .query(String.class)
                    .single()));
  }
}
