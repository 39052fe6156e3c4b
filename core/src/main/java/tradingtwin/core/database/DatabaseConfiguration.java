package tradingtwin.core.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Parts: the three doors.
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {
  private static final int FEW = 4;
  private static final long ACQUIRE_MILLIS = 5_000;

  @Bean
  TenantDatabase tenantDatabase(DatabaseSettings settings) {
    return new TenantDatabase(
        pool(settings, "twin_app", settings.appPassword(), settings.poolSize()));
  }

  @Bean
  SigninDatabase signinDatabase(DatabaseSettings settings) {
    return new SigninDatabase(pool(settings, "twin_signin", settings.signinPassword(), FEW));
  }

  @Bean
  EventsDatabase eventsDatabase(DatabaseSettings settings) {
    return new EventsDatabase(pool(settings, "twin_events", settings.eventsPassword(), FEW));
  }

  private static HikariDataSource pool(
      DatabaseSettings settings, String user, String password, int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(settings.url());
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(ACQUIRE_MILLIS);
    config.setPoolName(user);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("ApplicationName", user);
    // One trader has ten rows and the next a million: a plan that was made for one is not kept for
    // the other.
    config.addDataSourceProperty("options", "-c plan_cache_mode=force_custom_plan");
    return new HikariDataSource(config);
  }
}
