package tradingtwin.core;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.core.candles.CandleSettings;
import tradingtwin.core.connections.BinanceSettings;
import tradingtwin.core.connections.CoinbaseSettings;
import tradingtwin.core.database.DatabaseRoles;
import tradingtwin.core.database.DatabaseSettings;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.objects.ObjectsSettings;
import tradingtwin.core.outbox.OutboxPartitions;
import tradingtwin.core.outbox.OutboxRetentionPolicy;
import tradingtwin.core.redis.RedisSettings;
import tradingtwin.core.sealing.SealingSettings;
import tradingtwin.core.session.TokenSettings;
import tradingtwin.embedded.postgres.Database;
import tradingtwin.embedded.postgres.RealPostgres;
import tradingtwin.embedded.redis.RealRedis;
import tradingtwin.marketdata.http.Pause;

/// Core's shared rooms over a real Postgres and a real Redis, without a door to the network.
///
/// The tables are migrated once a run into a template; each instance works on a copy of its own.
/// When it closes, every fact that was told must fit its schema.
public final class RunningCore implements AutoCloseable {
  public static final TokenSettings TOKENS = TokenSettings.fresh("test-key");
  public static final SealingSettings SEALING = new SealingSettings("master-1", "5a".repeat(32));
  private static final String PASSWORD = "test-only";
  private static final URI NOWHERE = URI.create("http://localhost:1");

  private final Database database;
  private final MovedClock clock = new MovedClock();
  private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();
  private boolean factsFit = true;

  private RunningCore(String redisUrl, URI coinbase) {
    this(redisUrl, coinbase, BinanceSettings.off());
  }

  private RunningCore(String redisUrl, URI coinbase, BinanceSettings binance) {
    this.database = freshDatabase();
    rooms.registerBean(BinanceSettings.class, () -> binance);
    rooms.registerBean(DatabaseSettings.class, () -> settings(database.url()));
    rooms.registerBean(RedisSettings.class, () -> new RedisSettings(redisUrl));
    rooms.registerBean(ObjectsSettings.class, () -> new ObjectsSettings(folder().toString()));
    rooms.registerBean(SealingSettings.class, () -> SEALING);
    rooms.registerBean(TokenSettings.class, () -> TOKENS);
    rooms.registerBean(CoinbaseSettings.class, () -> coinbase(coinbase));
    rooms.registerBean(CandleSettings.class, () -> CandleSettings.of(List.of()));
    rooms.registerBean(ProducerName.class, () -> new ProducerName("test"));
    rooms.registerBean(JsonMapper.class, ContractJson::strict);
    rooms.registerBean(Pause.class, () -> length -> {});
    rooms.register(CoreRooms.class);
    rooms.registerBean(
        "movedClock", InstantSource.class, () -> clock, definition -> definition.setPrimary(true));
    rooms.refresh();
    new OutboxPartitions(
            get(EventsDatabase.class), InstantSource.system(), OutboxRetentionPolicy.DEFAULT)
        .makeAhead();
  }

  public static RunningCore start() {
    return new RunningCore(RealRedis.forTests().freshUrl(), NOWHERE);
  }

  /// With a Redis that the test may stop and start.
  public static RunningCore withRedis(String url) {
    return new RunningCore(url, NOWHERE);
  }

  /// With a Coinbase at that address.
  public static RunningCore withCoinbase(URI coinbase) {
    return new RunningCore(RealRedis.forTests().freshUrl(), coinbase);
  }

  /// With a Binance at that address.
  public static RunningCore withBinance(URI binance) {
    BinanceSettings open = new BinanceSettings(binance.toString(), true, true);
    return new RunningCore(RealRedis.forTests().freshUrl(), NOWHERE, open);
  }

  /// A migrated database of its own.
  public static Database freshDatabase() {
    return RealPostgres.forTests().freshDatabase("core", RunningCore::migrate);
  }

  public static DatabaseSettings settings(String url) {
    return new DatabaseSettings(url, "twin_owner", PASSWORD, PASSWORD, PASSWORD, PASSWORD, 10);
  }

  public static CoinbaseSettings coinbase(URI base) {
    return new CoinbaseSettings(
        "twin",
        "hush",
        "http://localhost:8080/api/v1/brokers/coinbase/callback",
        base + "/oauth2/auth",
        base + "/oauth2/token",
        base + "/oauth2/revoke",
        base.toString(),
        true);
  }

  public static Path folder() {
    return Path.of("target", "objects", UUID.randomUUID().toString());
  }

  private static void migrate(Database empty) {
    try {
      DatabaseRoles.ensure(empty.url(), empty.user(), empty.password(), settings(empty.url()));
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
    Groundwork.lay(settings(empty.url()));
  }

  public <T> T get(Class<T> part) {
    return rooms.getBean(part);
  }

  public MovedClock clock() {
    return clock;
  }

  /// What a superuser sees: everything, past every wall.
  public JdbcClient everything() {
    return JdbcClient.create(
        new DriverManagerDataSource(database.url(), database.user(), database.password()));
  }

  /// A plain connection of one of the roles.
  public JdbcClient as(String role) {
    return JdbcClient.create(source(role));
  }

  public DataSource source(String role) {
    return new DriverManagerDataSource(database.url(), role, PASSWORD);
  }

  /// A new trader's id.
  public String trader() {
    String userId = Ulid.next();
    everything()
        .sql("insert into users (user_id, email, display_name) values (?, ?, 'Somebody')")
        .params(userId, userId + "@example.com")
        .update();
    return userId;
  }

  /// The number of rows that a question of the superuser counts.
  public long count(String sql, Object... parameters) {
    return everything().sql(sql).params(parameters).query(Long.class).single();
  }

  /// For stories about facts themselves, whose payloads nobody reads.
  public RunningCore inventingFacts() {
    factsFit = false;
    return this;
  }

  @Override
  public void close() {
    try {
      if (factsFit) {
        ToldFacts.requireFit(get(EventsDatabase.class), get(JsonMapper.class));
      }
    } finally {
      rooms.close();
      RealPostgres.forTests().drop(database);
    }
  }
}
