package tradingtwin.core.trades;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.BrokerAccountChange;
import tradingtwin.contracts.requests.CashMovement;
import tradingtwin.contracts.requests.PropChallenge;
import tradingtwin.contracts.views.BrokerAccount.Movement;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.engine.situation.CashFlow;
import tradingtwin.engine.situation.EquityStatement;

/// What traders state about the money in their broker accounts.
public final class AccountStatements {
  private final TenantDatabase database;
  private final JsonMapper json;
  private final InstantSource clock;

  AccountStatements(TenantDatabase database, JsonMapper json, InstantSource clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /// An account and what was stated about it.
  ///
  /// @param movements newest first
  public record Stated(
      String accountId,
      String broker,
      String name,
      @Nullable String currency,
      @Nullable BigDecimal declaredEquity,
      @Nullable Instant declaredAt,
      @Nullable PropChallenge prop,
      List<Movement> movements) {
    public Stated {
      movements = List.copyOf(movements);
    }

    /// As the engine reads it.
    ///
    /// @param otherwise currency where none is stated
    public EquityStatement statement(String otherwise) {
      return new EquityStatement(
          accountId,
          currency == null ? otherwise : currency,
          Optional.ofNullable(declaredEquity),
          declaredAt == null ? Instant.EPOCH : declaredAt,
          movements.stream().map(each -> new CashFlow(each.at(), each.amount())).toList(),
          Map.of());
    }
  }

  /// All of a trader, those with a statement first.
  public List<Stated> of(String userId) {
    return database.as(
        userId,
        () ->
            database
                .jdbc()
                .sql(
                    """
                    select * from broker_accounts
                    order by declared_at desc nulls last, created_at, account_id
                    """)
                .query((row, n) -> stated(row))
                .list());
  }

  /// Makes sure that there is an account to state money for, before any broker is connected.
  public void haveOne(String userId) {
    database.run(
        userId,
        () ->
            database
                .jdbc()
                .sql(
                    """
                    insert into broker_accounts (account_id, user_id, broker, name)
                    select :id, :user, 'own', 'Main'
                    where not exists (select 1 from broker_accounts)
                    on conflict do nothing
                    """)
                .param("id", Ulid.next())
                .param("user", userId)
                .update());
  }

  /// Writes down what is stated; equity holds from this moment.
  public void change(String userId, String accountId, BrokerAccountChange change) {
    PropChallenge prop = change.prop();
    database.run(
        userId,
        () ->
            requireOne(
                database
                    .jdbc()
                    .sql(
                        """
                        update broker_accounts set name = coalesce(:name, name),
                          currency = coalesce(:currency, currency),
                          declared_equity = coalesce(:equity::numeric, declared_equity),
                          declared_at = case when :equity::numeric is null then declared_at else :now end,
                          prop = coalesce(:prop::jsonb, prop)
                        where account_id = :id
                        """)
                    .param("name", change.name())
                    .param("currency", change.currency())
                    .param("equity", change.declaredEquity())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("prop", prop == null ? null : json.writeValueAsString(prop))
                    .param("id", accountId)
                    .update()));
  }

  /// Writes down money that came or went.
  public void move(String userId, String accountId, CashMovement movement) {
    if (movement.amount().signum() == 0 || movement.at().isAfter(clock.instant())) {
      throw RefusedException.of(
          ProblemCode.VALIDATION, "Money that moved has an amount and a time that has passed.");
    }
    database.run(
        userId,
        () ->
            requireOne(
                database
                    .jdbc()
                    .sql(
                        """
                        insert into cash_movements (movement_id, user_id, account_id, amount, at)
                        select :id, user_id, account_id, :amount, :at from broker_accounts
                        where account_id = :account
                        """)
                    .param("id", Ulid.next())
                    .param("amount", movement.amount())
                    .param("at", Timestamp.from(movement.at()))
                    .param("account", accountId)
                    .update()));
  }

  /// Takes back a movement that was written down.
  public void takeBack(String userId, String accountId, String movementId) {
    database.run(
        userId,
        () ->
            requireOne(
                database
                    .jdbc()
                    .sql(
                        "delete from cash_movements where movement_id = :id and account_id = :account")
                    .param("id", movementId)
                    .param("account", accountId)
                    .update()));
  }

  private Stated stated(ResultSet row) throws SQLException {
    String accountId = row.getString("account_id");
    Timestamp at = row.getTimestamp("declared_at");
    String prop = row.getString("prop");
    return new Stated(
        accountId,
        row.getString("broker"),
        row.getString("name"),
        row.getString("currency"),
        row.getBigDecimal("declared_equity"),
        at == null ? null : at.toInstant(),
        prop == null ? null : json.readValue(prop, PropChallenge.class),
        movements(accountId));
  }

  private List<Movement> movements(String accountId) {
    return database
        .jdbc()
        .sql(
            "select * from cash_movements where account_id = :id order by at desc, movement_id desc")
        .param("id", accountId)
        .query(
            (row, n) ->
                new Movement(
                    row.getString("movement_id"),
                    row.getBigDecimal("amount"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  private static void requireOne(int rows) {
    if (rows != 1) {
      throw RefusedException.of(ProblemCode.NOT_FOUND);
    }
  }
}
