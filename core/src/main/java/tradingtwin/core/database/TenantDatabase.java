package tradingtwin.core.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The tenant door: every transaction belongs to one user and sees no other's rows.
///
/// The user is set with `SET LOCAL`, so that it ends with the transaction; outside of one, the
/// role sees nothing at all.
public final class TenantDatabase implements AutoCloseable {
  private static final String USER = "select set_config('twin.user_id', :user, true)";

  /// Plans made once, and never by reading a whole table because it was small on that day.
  private static final String USER_AND_KEPT_PLANS =
      USER
          + """
            , set_config('plan_cache_mode', 'force_generic_plan', true),
              set_config('enable_seqscan', 'off', true)
            """;

  private final HikariDataSource pool;
  private final JdbcClient jdbc;
  private final JdbcTemplate line;
  private final TransactionTemplate transactions;
  private final TransactionTemplate apart;
  private final TransactionTemplate snapshot;
  private final DataSource aware;

  TenantDatabase(HikariDataSource pool) {
    this.pool = pool;
    this.jdbc = JdbcClient.create(pool);
    this.line = new JdbcTemplate(pool);
    DataSourceTransactionManager manager = new DataSourceTransactionManager(pool);
    this.transactions = new TransactionTemplate(manager);
    this.apart = new TransactionTemplate(manager);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.snapshot = new TransactionTemplate(manager);
    this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.snapshot.setReadOnly(true);
    this.aware = new TransactionAwareDataSourceProxy(pool);
  }

  /// Runs work in a transaction of that user; joins one of theirs that is already open.
  ///
  /// @throws IllegalStateException when the open transaction is another user's: what follows the
  ///   inner work would otherwise go on in the wrong name
  public <T> T as(String userId, Supplier<T> work) {
    return run(transactions, USER, userId, new Bundle(), work);
  }

  /// Like [#as], for questions that find few rows by a key: their plans are made once a connection
  /// and kept. Otherwise each question is planned for the trader who asks it, which takes longer
  /// than answering a small one.
  public <T> T briefly(String userId, Supplier<T> work) {
    return briefly(userId, new Bundle(), work);
  }

  /// The same, with questions that are sent together with the transaction's beginning.
  public <T> T briefly(String userId, Bundle first, Supplier<T> work) {
    return run(transactions, USER_AND_KEPT_PLANS, userId, first, work);
  }

  /// Like [#as], with questions that are sent together with the transaction's beginning.
  public <T> T as(String userId, Bundle first, Supplier<T> work) {
    return run(transactions, USER, userId, first, work);
  }

  /// Sends statements together, in the running transaction.
  public void send(Bundle bundle) {
    if (!bundle.isEmpty()) {
      var _ =
          line.execute(
              (ConnectionCallback<Boolean>)
                  connection -> {
                    bundle.send(connection);
                    return true;
                  });
    }
  }

  /// Leaves a change to the end of the running transaction: all that are left are sent together
  /// when it commits, in the order in which they were left. Nothing in the transaction sees them.
  public void lastly(Said change) {
    closing().bundle.change(change);
  }

  /// Like [#lastly], for a change that must find that many rows; the transaction fails otherwise.
  public void lastly(Said change, int rows) {
    Closing closing = closing();
    Answer<Integer> changed = closing.bundle.change(change);
    closing.checks.add(
        () -> {
          if (changed.get() != rows) {
            throw new IllegalStateException("a row was not as it was before");
          }
        });
  }

  /// Runs work in a transaction of its own, committed whatever happens around it.
  public <T> T apart(String userId, Supplier<T> work) {
    return run(apart, USER, userId, new Bundle(), work);
  }

  /// Reads in a transaction of its own whose questions all see the same moment.
  public <T> T snapshot(String userId, Supplier<T> work) {
    return run(snapshot, USER, userId, new Bundle(), work);
  }

  /// Like [#as] for work without a result.
  public void run(String userId, Runnable work) {
    as(
        userId,
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }

  private <T> T run(
      TransactionTemplate template,
      String settings,
      String userId,
      Bundle first,
      Supplier<T> work) {
    T result =
        template.execute(
            status -> {
              if (status.isNewTransaction()) {
                begin(settings, userId, first);
              } else {
                requireSame(userId);
                send(first);
              }
              return work.get();
            });
    if (result == null) {
      throw new IllegalStateException("work in a transaction must give a result");
    }
    return result;
  }

  private void begin(String settings, String userId, Bundle first) {
    Bundle all = new Bundle();
    var _ = all.ask(Said.that(settings).with("user", userId), (row, n) -> row.getString(1));
    all.add(first);
    TransactionSynchronizationManager.registerSynchronization(new Opened(this, userId));
    send(all);
  }

  /// Makes sure that changes may be left to the end of the running transaction also while it ends.
  public void haveAnEnd() {
    Closing _ = closing();
  }

  private Closing closing() {
    for (TransactionSynchronization s : TransactionSynchronizationManager.getSynchronizations()) {
      if (s instanceof Closing closing && closing.owner() == this) {
        return closing;
      }
    }
    Closing fresh = new Closing();
    TransactionSynchronizationManager.registerSynchronization(fresh);
    return fresh;
  }

  /// Refuses work in another user's name than the running transaction's.
  ///
  /// Kept in memory beside the transaction, and set aside with it while another one runs: asking
  /// Postgres again would be a question for each step of the work.
  public void requireSame(String userId) {
    boolean same =
        TransactionSynchronizationManager.getSynchronizations().stream()
            .anyMatch(
                each ->
                    each instanceof Opened(TenantDatabase door, String user)
                        && door == this
                        && user.equals(userId));
    if (!same) {
      throw new IllegalStateException("the open transaction belongs to another user");
    }
  }

  /// Whose the running transaction is.
  private record Opened(TenantDatabase door, String userId) implements TransactionSynchronization {}

  /// What was left to the end; behind everything else that is done before the commit.
  private final class Closing implements TransactionSynchronization {
    private final Bundle bundle = new Bundle();
    private final List<Runnable> checks = new ArrayList<>();

    private TenantDatabase owner() {
      return TenantDatabase.this;
    }

    @Override
    public int getOrder() {
      return LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      send(bundle);
      checks.forEach(Runnable::run);
    }
  }

  public JdbcClient jdbc() {
    return jdbc;
  }

  /// The connection of the running transaction, for COPY.
  public Connection connection() {
    return DataSourceUtils.getConnection(pool);
  }

  /// A data source that takes part in the running transaction, for the job queue.
  public DataSource dataSource() {
    return aware;
  }

  /// The pool itself, for what brings its own transactions.
  public DataSource pool() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }
}
