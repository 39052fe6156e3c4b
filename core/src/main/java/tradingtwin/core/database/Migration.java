package tradingtwin.core.database;

import org.flywaydb.core.Flyway;

/// Brings the tables to the newest version, as their owner; safe to repeat.
public final class Migration {
  private final DatabaseSettings settings;

  public Migration(DatabaseSettings settings) {
    this.settings = settings;
  }

  public void run() {
    Flyway.configure()
        .dataSource(settings.url(), settings.ownerUser(), settings.ownerPassword())
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }
}
