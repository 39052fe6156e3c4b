package tradingtwin.core.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The events door: moves events of all users: the dispatcher, replay heads, catch-up.
public final class EventsDatabase implements AutoCloseable {
  private final HikariDataSource pool;
  private final JdbcClient jdbc;
  private final JdbcTemplate line;
  private final TransactionTemplate transactions;

  EventsDatabase(HikariDataSource pool) {
    this.pool = pool;
    this.jdbc = JdbcClient.create(pool);
    this.line = new JdbcTemplate(pool);
    this.transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
  }

  public <T> T in(Supplier<T> work) {
    T result = transactions.execute(status -> work.get());
    if (result == null) {
      throw new IllegalStateException("work in a transaction must give a result");
    }
    return result;
  }

  /// The same, with questions that are sent together with the transaction's beginning.
  public <T> T in(Bundle first, Supplier<T> work) {
    return in(
        () -> {
          var _ =
              line.execute(
                  (ConnectionCallback<Boolean>)
                      connection -> {
                        first.send(connection);
                        return true;
                      });
          return work.get();
        });
  }

  public JdbcClient jdbc() {
    return jdbc;
  }

  @Override
  public void close() {
    pool.close();
  }
}
