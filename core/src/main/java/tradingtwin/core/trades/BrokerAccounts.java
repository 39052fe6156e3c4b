package tradingtwin.core.trades;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.Problem;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.core.database.TenantDatabase;

/// The accounts that fills belong to: one for each account at a broker that was connected,
/// and one for the files of a broker that was not.
public final class BrokerAccounts {
  private static final String MAIN = "Main";
  private static final int LONGEST_NAME = 60;

  /// The broker of tables that belong to none.
  private static final String NO_ONES = "generic";

  /// Where money was stated before any broker was known.
  private static final String NO_BROKER = "own";

  private final TenantDatabase database;

  BrokerAccounts(TenantDatabase database) {
    this.database = database;
  }

  /// The trader's first account at that broker, made when there is none: where files go, and
  /// connections that name no account.
  ///
  /// The account in which money was stated before any broker was known becomes that of the
  /// first broker: plans that name it, and its money, are about the fills that come now.
  public Target target(String userId, String broker) {
    return database.as(
        userId,
        () -> {
          nameTheBroker(broker);
          return new Target(
              userId, broker, first(broker).orElseGet(() -> add(userId, broker, MAIN, null)));
        });
  }

  /// The account that stands for one at the broker. The first account of a broker, as long as
  /// it stands for none, becomes it; after that each has its own.
  ///
  /// @param extAccount the broker's own id of the account
  /// @param name what a further account is called where that name is free
  public Target target(String userId, String broker, String extAccount, String name) {
    return database.as(
        userId,
        () -> {
          nameTheBroker(broker);
          return new Target(
              userId,
              broker,
              known(broker, extAccount)
                  .or(() -> adopted(broker, extAccount))
                  .orElseGet(() -> add(userId, broker, nameFor(broker, name), extAccount)));
        });
  }

  /// An account and how it is called.
  record Named(String accountId, String name, String broker) {}

  /// The accounts that fills of a broker may go to, the oldest first: those at that broker; for a
  /// table of no broker, all of them.
  List<Named> open(String userId, String broker) {
    return database.as(
        userId,
        () ->
            database
                .jdbc()
                .sql(
                    """
                    select account_id, name, broker from broker_accounts
                    where broker = :broker or :any
                    order by broker <> :broker, created_at, account_id
                    """)
                .param("broker", broker)
                .param("any", NO_ONES.equals(broker))
                .query((row, n) -> new Named(row.getString(1), row.getString(2), row.getString(3)))
                .list());
  }

  /// Any account for a file of which nothing is known yet.
  Target some(String userId) {
    List<Named> open = open(userId, NO_ONES);
    return open.isEmpty()
        ? target(userId, NO_ONES)
        : new Target(userId, open.getFirst().broker(), open.getFirst().accountId());
  }

  /// How many of these fills each account holds.
  Map<String, Integer> holding(String userId, List<Named> accounts, List<String> extIds) {
    Map<String, Integer> holding = new HashMap<>();
    for (Named each : accounts) {
      holding.put(
          each.accountId(),
          database.as(
              userId,
              () ->
                  database
                      .jdbc()
                      .sql(
                          """
                          select count(*) from trades where user_id = :user and broker = :broker
                            and account_id = :account and ext_id = any(:ids)
                          """)
                      .param("user", userId)
                      .param("broker", each.broker())
                      .param("account", each.accountId())
                      .param("ids", extIds.toArray(String[]::new))
                      .query(Integer.class)
                      .single()));
    }
    return holding;
  }

  /// A further account at a broker.
  ///
  /// @throws RefusedException when another one there bears the name
  String make(String userId, String broker, String name) {
    return database.as(
        userId,
        () -> {
          requireFree(userId, broker, name);
          return add(userId, broker, name.strip(), null);
        });
  }

  /// @throws RefusedException when an account of the broker bears the name
  void requireFree(String userId, String broker, String name) {
    int taken =
        database.as(
            userId,
            () ->
                database
                    .jdbc()
                    .sql(
                        "select count(*) from broker_accounts where broker = :broker and name = :name")
                    .param("broker", broker)
                    .param("name", name.strip())
                    .query(Integer.class)
                    .single());
    if (taken > 0) {
      throw new RefusedException(
          Problem.of(
              ProblemCode.VALIDATION,
              "The account was not made.",
              List.of(
                  new Problem.FieldError(
                      "/newAccount", "Another account of this broker has this name already."))));
    }
  }

  /// The refusal of a name that another account of the broker has.
  static RefusedException nameTaken() {
    return new RefusedException(
        Problem.of(
            ProblemCode.VALIDATION,
            "The account keeps its name.",
            List.of(
                new Problem.FieldError(
                    "/name", "Another account of this broker has this name already."))));
  }

  private Optional<String> first(String broker) {
    return database
        .jdbc()
        .sql(
            """
            select account_id from broker_accounts where broker = :broker
            order by created_at, account_id limit 1
            """)
        .param("broker", broker)
        .query(String.class)
        .optional();
  }

  private Optional<String> known(String broker, String extAccount) {
    return database
        .jdbc()
        .sql("select account_id from broker_accounts where broker = :broker and ext_account = :ext")
        .param("broker", broker)
        .param("ext", extAccount)
        .query(String.class)
        .optional();
  }

  private Optional<String> adopted(String broker, String extAccount) {
    return database
        .jdbc()
        .sql(
            """
            update broker_accounts set ext_account = :ext
            where broker = :broker and account_id = :first and ext_account is null
            returning account_id
            """)
        .param("ext", extAccount)
        .param("broker", broker)
        .param("first", first(broker).orElse(""))
        .query(String.class)
        .optional();
  }

  private String nameFor(String broker, String wanted) {
    return first(broker).isEmpty() ? MAIN : freeName(broker, wanted);
  }

  private String freeName(String broker, String wanted) {
    List<String> taken =
        database
            .jdbc()
            .sql("select name from broker_accounts where broker = :broker")
            .param("broker", broker)
            .query((row, n) -> row.getString(1))
            .list();
    String plain = wanted.isBlank() ? "Account" : wanted.strip();
    String base = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> n == 1 ? base : base + " " + n)
        .filter(name -> !taken.contains(name))
        .findFirst()
        .orElseThrow();
  }

  private String add(String userId, String broker, String name, @Nullable String extAccount) {
    return database
        .jdbc()
        .sql(
            """
            insert into broker_accounts (account_id, user_id, broker, name, ext_account)
            values (:id, :user, :broker, :name, :ext)
            on conflict (user_id, broker, name) do update set name = excluded.name
            returning account_id
            """)
        .param("id", Ulid.next())
        .param("user", userId)
        .param("broker", broker)
        .param("name", name)
        .param("ext", extAccount)
        .query(String.class)
        .single();
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
