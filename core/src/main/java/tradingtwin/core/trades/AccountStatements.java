package tradingtwin.core.trades;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.BrokerAccountChange;
import tradingtwin.contracts.requests.CashMovement;
import tradingtwin.contracts.requests.PropChallenge;
import tradingtwin.contracts.views.BrokerAccount;
import tradingtwin.contracts.views.BrokerAccount.Movement;
import tradingtwin.core.database.Answer;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.database.Said;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.limits.Loosening;
import tradingtwin.core.statements.Statements;
import tradingtwin.core.trades.AccountWords.About;
import tradingtwin.core.trades.AccountWords.Word;
import tradingtwin.engine.situation.CashFlow;
import tradingtwin.engine.situation.EquityStatement;
import tradingtwin.engine.situation.EquityStatement.Restated;

/// What traders state about the money in their broker accounts, and when it counts: what may
/// loosen a limit does so with their next day.
public final class AccountStatements {
  private final TenantDatabase database;
  private final AccountWords words;
  private final CashBook cash;
  private final Statements statements;
  private final Loosening loosening;
  private final JsonMapper json;

  AccountStatements(
      TenantDatabase database, Loosening loosening, Statements statements, JsonMapper json) {
    this.database = database;
    this.words = new AccountWords(database, json);
    this.cash = new CashBook(database, loosening);
    this.statements = statements;
    this.loosening = loosening;
    this.json = json;
  }

  /// An account and what was stated about it.
  ///
  /// @param at the moment at which it is looked at
  /// @param equity as first stated, and again, oldest first; one that waits is the last
  /// @param flows money that came or went, as it counts
  /// @param movements newest first
  /// @param prop the challenge that holds
  /// @param propWaits a change of it that does not hold yet
  public record Stated(
      Instant at,
      String accountId,
      String broker,
      String name,
      @Nullable String currency,
      List<Restated> equity,
      List<CashFlow> flows,
      List<Movement> movements,
      @Nullable PropChallenge prop,
      BrokerAccount.@Nullable PropWaits propWaits) {
    public Stated {
      equity = List.copyOf(equity);
      flows = List.copyOf(flows);
      movements = List.copyOf(movements);
    }

    /// As the engine reads it; nothing is declared before the first statement counts.
    ///
    /// @param otherwise currency where none is stated
    public EquityStatement statement(String otherwise) {
      String of = currency == null ? otherwise : currency;
      if (equity.isEmpty() || equity.getFirst().from().isAfter(at)) {
        return EquityStatement.undeclared(accountId, of);
      }
      Restated first = equity.getFirst();
      return new EquityStatement(
          accountId,
          of,
          Optional.of(first.equity()),
          first.at(),
          equity.subList(1, equity.size()),
          flows,
          Map.of());
    }

    /// The last statement that counts at `t`.
    public Optional<Restated> countsAt(Instant t) {
      return equity.stream().filter(each -> !each.from().isAfter(t)).reduce((a, b) -> b);
    }

    /// The statement that does not count yet at `t`.
    public Optional<Restated> waitsAt(Instant t) {
      return equity.stream().filter(each -> each.from().isAfter(t)).reduce((a, b) -> b);
    }

    private Instant firstStated() {
      return equity.isEmpty() ? Instant.MAX : equity.getFirst().at();
    }
  }

  /// What was asked about the accounts of a trader, once it is answered.
  public final class Asked {
    private final Answer<List<Word>> words;
    private final Answer<List<Row>> accounts;

    private Asked(Bundle bundle) {
      this.words = AccountStatements.this.words.all(bundle);
      this.accounts =
          bundle.ask(
              Said.that("select * from broker_accounts order by created_at, account_id"),
              (row, n) -> Row.of(row));
    }

    /// All of the trader, those with a statement first, in the order in which each got its first;
    /// inside the same transaction.
    ///
    /// @param moved whether money was ever said to have come or gone
    public List<Stated> all(boolean moved) {
      return stated(
          words.get(),
          moved ? cash.all() : List.of(),
          new ToldMoney(moved ? statements.moved() : List.of()),
          accounts.get());
    }
  }

  /// Asks for what was stated; inside a transaction of the user.
  public Asked asking(Bundle bundle) {
    return new Asked(bundle);
  }

  /// All of a trader, those with a statement first, in the order in which each got its first.
  public List<Stated> of(String userId) {
    Bundle bundle = new Bundle();
    Asked asked = asking(bundle);
    return database.as(userId, bundle, () -> asked.all(true));
  }

  private List<Stated> stated(
      List<Word> all, List<StatedMovement> movements, ToldMoney told, List<Row> accounts) {
    Map<String, List<Word>> said = all.stream().collect(Collectors.groupingBy(Word::accountId));
    Map<String, List<StatedMovement>> moved =
        movements.stream().collect(Collectors.groupingBy(StatedMovement::accountId));
    boolean waited =
        !moved.isEmpty()
            || !told.isEmpty()
            || all.stream().anyMatch(word -> word.from().isAfter(word.at()));
    Loosening.Allowed allowed = waited ? loosening.allowed() : new Loosening.Allowed(List.of());
    return accounts.stream()
        .map(row -> stated(row, said, moved, told, allowed))
        .sorted(Comparator.comparing(Stated::firstStated))
        .toList();
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

  /// Writes down what is stated. The first equity of a trader counts from this moment; any other,
  /// also the first of another account, from the next day; a challenge that leaves no more room
  /// holds at once.
  ///
  /// @throws RefusedException for another currency than the one that equity was stated in
  public void change(String userId, String accountId, BrokerAccountChange change) {
    database.run(
        userId,
        () -> {
          loosening.hold(userId);
          Stated before = account(userId, accountId);
          rename(before, change);
          BigDecimal equity = change.declaredEquity();
          if (equity != null) {
            stateEquity(userId, before, equity);
          }
          if (change.prop() != null) {
            stateChallenge(userId, before, change.prop());
          }
        });
  }

  /// Gives the challenge of an account up, with the next day.
  public void giveChallengeUp(String userId, String accountId) {
    database.run(
        userId,
        () -> {
          loosening.hold(userId);
          stateChallenge(userId, account(userId, accountId), null);
        });
  }

  /// Withdraws a statement of equity that does not count yet.
  public void withdrawEquity(String userId, String accountId) {
    database.run(
        userId,
        () -> {
          loosening.hold(userId);
          Instant now = loosening.now();
          List<Word> said = said(accountId, About.EQUITY);
          StatedEquity stated = StatedEquity.of(said, loosening.allowed());
          if (stated.waiting(now).isEmpty()) {
            throw RefusedException.of(
                ProblemCode.NOT_FOUND, "No statement of equity waits for this account.");
          }
          words.withdraw(stated.wordIds().getLast(), now);
        });
  }

  /// Writes down money that came, which counts from the next day, or went, which counts at once.
  public void move(String userId, String accountId, CashMovement movement) {
    if (movement.amount().signum() == 0 || movement.at().isAfter(loosening.now())) {
      throw RefusedException.of(
          ProblemCode.VALIDATION, "Money that moved has an amount and a time that has passed.");
    }
    database.run(
        userId,
        () -> {
          loosening.hold(userId);
          String _ = account(userId, accountId).accountId();
          cash.add(userId, accountId, movement);
        });
  }

  /// Takes back a movement that was written down: money that came is gone at once, money that
  /// went is back with the next day.
  public void takeBack(String userId, String accountId, String movementId) {
    database.run(
        userId,
        () -> {
          loosening.hold(userId);
          cash.takeBack(userId, accountId, movementId);
        });
  }

  private void stateEquity(String userId, Stated before, BigDecimal equity) {
    Instant now = loosening.now();
    boolean isFirst = of(userId).stream().allMatch(each -> each.equity().isEmpty());
    Instant from = isFirst ? now : loosening.nextDayOnceInUse(userId);
    words.add(
        userId,
        before.accountId(),
        About.EQUITY,
        json.getNodeFactory().stringNode(equity.toPlainString()),
        now,
        from);
  }

  private void stateChallenge(String userId, Stated before, @Nullable PropChallenge next) {
    Instant now = loosening.now();
    StatedChallenge known =
        StatedChallenge.of(said(before.accountId(), About.PROP), loosening.allowed(), now, json);
    if (Objects.equals(known.last(), next)) {
      return;
    }
    words.add(
        userId,
        before.accountId(),
        About.PROP,
        next == null ? NullNode.getInstance() : json.valueToTree(next),
        now,
        known.isTightenedBy(next) ? now : loosening.nextDayOnceInUse(userId));
  }

  private void rename(Stated before, BrokerAccountChange change) {
    String currency = change.currency();
    boolean another = currency != null && !currency.equals(before.currency());
    if (another && before.currency() != null && !before.equity().isEmpty()) {
      throw RefusedException.of(
          ProblemCode.CONFLICT, "Equity was stated in " + before.currency() + "; it stays in it.");
    }
    try {
      database
          .jdbc()
          .sql(
              """
              update broker_accounts set name = coalesce(:name, name),
                currency = coalesce(:currency, currency)
              where account_id = :id
              """)
          .param("name", change.name())
          .param("currency", currency)
          .param("id", before.accountId())
          .update();
    } catch (DuplicateKeyException e) {
      throw BrokerAccounts.nameTaken();
    }
  }

  private List<Word> said(String accountId, About about) {
    return words.all().stream()
        .filter(word -> word.accountId().equals(accountId) && word.is(about))
        .toList();
  }

  private Stated account(String userId, String accountId) {
    return of(userId).stream()
        .filter(each -> each.accountId().equals(accountId))
        .findFirst()
        .orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
  }

  private Stated stated(
      Row row,
      Map<String, List<Word>> said,
      Map<String, List<StatedMovement>> moved,
      ToldMoney told,
      Loosening.Allowed allowed) {
    String accountId = row.accountId();
    Instant now = loosening.now();
    List<Word> all = said.getOrDefault(accountId, List.of());
    List<StatedMovement> movements = moved.getOrDefault(accountId, List.of());
    StatedEquity equity =
        StatedEquity.of(all.stream().filter(word -> word.is(About.EQUITY)).toList(), allowed);
    StatedChallenge challenge =
        StatedChallenge.of(
            all.stream().filter(word -> word.is(About.PROP)).toList(), allowed, now, json);
    Instant from = challenge.from();
    return new Stated(
        now,
        accountId,
        row.broker(),
        row.name(),
        row.currency(),
        equity.counted(),
        Stream.concat(movements.stream(), told.of(accountId, row.currency(), movements).stream())
            .flatMap(each -> each.flows(equity, allowed).stream())
            .toList(),
        movements.stream()
            .filter(each -> each.isShown(now, allowed))
            .map(each -> each.view(now, allowed))
            .toList(),
        challenge.holds(),
        from != null && from.isAfter(now)
            ? new BrokerAccount.PropWaits(challenge.last(), from)
            : null);
  }

  /// An account as it is stored.
  private record Row(String accountId, String broker, String name, @Nullable String currency) {
    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getString("account_id"),
          row.getString("broker"),
          row.getString("name"),
          row.getString("currency"));
    }
  }
}
