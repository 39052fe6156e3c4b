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

  /// One trader has ten rows and the next a million: a plan that was made for one is not kept for
  /// the other.
  private static final String FOR_EACH = "-c plan_cache_mode=force_custom_plan";

  /// Questions by key have one good plan, whoever they are about.
  private static final String BY_KEY = "-c plan_cache_mode=auto";

  @Bean
  TenantDatabase tenantDatabase(DatabaseSettings settings) {
    return new TenantDatabase(
        pool(settings, "twin_app", settings.appPassword(), settings.poolSize(), FOR_EACH));
  }

  @Bean
  SigninDatabase signinDatabase(DatabaseSettings settings) {
    return new SigninDatabase(
        pool(settings, "twin_signin", settings.signinPassword(), FEW, BY_KEY));
  }

  @Bean
  EventsDatabase eventsDatabase(DatabaseSettings settings) {
    return new EventsDatabase(
        pool(settings, "twin_events", settings.eventsPassword(), FEW, BY_KEY));
  }

  private static HikariDataSource pool(
      DatabaseSettings settings, String user, String password, int size, String plans) {
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
    config.addDataSourceProperty("options", plans + " -c jit=off");
    return new HikariDataSource(config);
  }
}
