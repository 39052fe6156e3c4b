package tradingtwin.workers;

import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tradingtwin.coach.CoachConfiguration;
import tradingtwin.core.session.TokenSettings;
import tradingtwin.embedded.redis.RealRedis;

/// The workers as they are shipped, asking a real coach over signed HTTP; the house beside them
/// stands for core.
final class RunningWorkers implements AutoCloseable {
  private static final String SECRET = "cd".repeat(32);

  private final WorkersHouse core = WorkersHouse.fresh();
  private final ConfigurableApplicationContext coach;
  private final ConfigurableApplicationContext workers;

  RunningWorkers() {
    coach =
        new SpringApplicationBuilder(CoachConfiguration.class)
            .properties("spring.config.name=coach")
            .run(
                "--server.port=0",
                "--twin.coach.redis-url=" + RealRedis.forTests().freshUrl(),
                "--twin.coach.callers[0].id=workers-1",
                "--twin.coach.callers[0].secret=" + SECRET);
    workers =
        new SpringApplicationBuilder(WorkersConfiguration.class)
            .properties("spring.config.name=workers")
            .run(settings().toArray(String[]::new));
  }

  WorkersHouse core() {
    return core;
  }

  /// A part of the shipped workers.
  <T> T shipped(Class<T> type) {
    return workers.getBean(type);
  }

  private List<String> settings() {
    String port = coach.getEnvironment().getRequiredProperty("local.server.port");
    return List.of(
        "--server.port=0",
        "--twin.workers.database.url=" + core.databaseUrl(),
        "--twin.workers.database.owner-user=twin_owner",
        "--twin.workers.database.owner-password=test-only",
        "--twin.workers.database.app-password=test-only",
        "--twin.workers.database.signin-password=test-only",
        "--twin.workers.database.events-password=test-only",
        "--twin.workers.redis.url=" + core.redisUrl(),
        "--twin.workers.objects.folder="
            + core.part(tradingtwin.core.objects.ObjectsSettings.class).folder(),
        "--twin.workers.sealing.key-id=master-1",
        "--twin.workers.sealing.key-hex=" + "ab".repeat(32),
        "--twin.workers.tokens.rsa-jwk=" + TokenSettings.fresh("token-1").rsaJwk(),
        "--twin.workers.coinbase.client-id=twin-test",
        "--twin.workers.coinbase.client-secret=twin-test-secret",
        "--twin.workers.coinbase.redirect-uri=http://127.0.0.1:9/callback",
        "--twin.workers.coinbase.authorize-url=http://127.0.0.1:9/oauth2/auth",
        "--twin.workers.coinbase.token-url=http://127.0.0.1:9/oauth2/token",
        "--twin.workers.coinbase.revoke-url=http://127.0.0.1:9/oauth2/revoke",
        "--twin.workers.coinbase.api-base=http://127.0.0.1:9",
        "--twin.workers.coinbase.sandbox=true",
        "--twin.workers.coach.url=http://127.0.0.1:" + port,
        "--twin.workers.coach.key-id=workers-1",
        "--twin.workers.coach.key-secret=" + SECRET,
        "--twin.workers.candles.sources=");
  }

  @Override
  public void close() {
    workers.close();
    coach.close();
    core.close();
  }
}
