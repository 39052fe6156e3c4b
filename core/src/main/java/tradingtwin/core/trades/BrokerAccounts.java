package tradingtwin.core.trades;

import tradingtwin.contracts.ids.Ulid;
import tradingtwin.core.database.TenantDatabase;

/// The accounts that fills belong to: one for each broker until the trader names more.
public final class BrokerAccounts {
  private static final String MAIN = "Main";

  /// Where money was stated before any broker was known.
  private static final String NO_BROKER = "own";

  private final TenantDatabase database;

  BrokerAccounts(TenantDatabase database) {
    this.database = database;
  }

  /// The trader's account at that broker, made when it is the first time.
  ///
  /// The account in which money was stated before any broker was known becomes that of the first
  /// broker: plans that name it, and its money, are about the fills that come now.
  public Target target(String userId, String broker) {
    return database.as(
        userId,
        () -> {
          nameTheBroker(broker);
          return new Target(
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
                  .single());
        });
  }

  private void nameTheBroker(String broker) {
    int _ =
        database
            .jdbc()
            .sql(
                """
                update broker_accounts set broker = :broker where broker = :none and name = :name
                  and not exists (select 1 from broker_accounts o where o.broker <> :none)
                """)
            .param("broker", broker)
            .param("none", NO_BROKER)
            .param("name", MAIN)
            .update();
  }
}
