package tradingtwin.core;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.requests.Register;
import tradingtwin.contracts.views.SignedIn;
import tradingtwin.core.account.SigningIn;
import tradingtwin.core.connections.CoinbaseSettings;
import tradingtwin.core.database.DatabaseRoles;
import tradingtwin.core.database.DatabaseSettings;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.objects.ObjectsSettings;
import tradingtwin.core.outbox.OutboxPartitions;
import tradingtwin.core.outbox.OutboxRetentionPolicy;
import tradingtwin.core.redis.RedisSettings;
import tradingtwin.core.sealing.SealingSettings;
import tradingtwin.core.session.Device;
import tradingtwin.core.session.TokenSettings;
import tradingtwin.embedded.postgres.Database;
import tradingtwin.embedded.postgres.RealPostgres;
import tradingtwin.embedded.redis.RealRedis;
import tradingtwin.marketdata.http.Pause;

/// Core's rooms over a database and a Redis of their own, without a web server.
public final class OpenRooms implements AutoCloseable {
  private static final TokenSettings TOKENS = TokenSettings.fresh("test");
  private static final CoinbaseSettings NO_BROKER =
      new CoinbaseSettings(
          "client",
          "secret",
          "http://localhost:1/back",
          "http://localhost:1/auth",
          "http://localhost:1/token",
          "http://localhost:1/revoke",
          "http://localhost:1",
          true);

  /// One for all fixtures: roles belong to the server, not to a database.
  private static final String PASSWORD = "test-only";

  private final Database database;
  private final DatabaseSettings settings;
  private final AnnotationConfigApplicationContext context;
  private final HandMovedClock clock = new HandMovedClock();

  private OpenRooms(CoinbaseSettings coinbase, Consumer<AnnotationConfigApplicationContext> more) {
    this.database = RealPostgres.forTests().freshDatabase("core", OpenRooms::prepare);
    this.settings = settings(database);
    this.context = new AnnotationConfigApplicationContext();
    context.registerBean(DatabaseSettings.class, () -> settings);
    context.registerBean(
        RedisSettings.class, () -> new RedisSettings(RealRedis.forTests().freshUrl()));
    context.registerBean(
        ObjectsSettings.class, () -> new ObjectsSettings("target/objects/" + UUID.randomUUID()));
    context.registerBean(SealingSettings.class, () -> new SealingSettings("k1", "ab".repeat(32)));
    context.registerBean(TokenSettings.class, () -> TOKENS);
    context.registerBean(CoinbaseSettings.class, () -> coinbase);
    context.registerBean(JsonMapper.class, ContractJson::strict);
    context.registerBean(ProducerName.class, () -> new ProducerName("test"));
    context.registerBean(Pause.class, () -> length -> {});
    context.registerBean(
        "handMovedClock", InstantSource.class, () -> clock, bean -> bean.setPrimary(true));
    context.register(CoreRooms.class);
    more.accept(context);
    context.refresh();
    new OutboxPartitions(get(EventsDatabase.class), clock, OutboxRetentionPolicy.DEFAULT)
        .makeAhead();
  }

  public static OpenRooms open() {
    return new OpenRooms(NO_BROKER, more -> {});
  }

  public static OpenRooms open(CoinbaseSettings coinbase) {
    return new OpenRooms(coinbase, more -> {});
  }

  /// Core's rooms with further parts beside them.
  public static OpenRooms with(
      CoinbaseSettings coinbase, Consumer<AnnotationConfigApplicationContext> more) {
    return new OpenRooms(coinbase, more);
  }

  /// The settings of a broker that nobody can reach.
  public static CoinbaseSettings noBroker() {
    return NO_BROKER;
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /// A part by its name, where several are of one type.
  public <T> T named(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  public HandMovedClock clock() {
    return clock;
  }

  public DatabaseSettings settings() {
    return settings;
  }

  /// A trader who has just registered.
  public SignedIn signedIn() {
    return get(SigningIn.class)
        .register(
            new Register(
                Ulid.next().toLowerCase(java.util.Locale.ROOT) + "@example.org",
                "a long enough secret",
                null,
                null),
            new Device("test", "ip", "agent"));
  }

  public String trader() {
    return signedIn().account().userId();
  }

  /// The database with no wall in the way.
  public Connection superuser() throws SQLException {
    return database.connect();
  }

  /// A connection as one of the services' roles.
  public Connection as(String role) throws SQLException {
    return DriverManager.getConnection(settings.url(), role, passwords().get(role));
  }

  private Map<String, String> passwords() {
    return Map.of(
        "twin_app", settings.appPassword(),
        "twin_signin", settings.signinPassword(),
        "twin_events", settings.eventsPassword());
  }

  private static DatabaseSettings settings(Database database) {
    return new DatabaseSettings(
        database.url(), "twin_owner", PASSWORD, PASSWORD, PASSWORD, PASSWORD, 8);
  }

  private static void prepare(Database empty) {
    try {
      DatabaseRoles.ensure(
          RealPostgres.forTests().server().url("postgres"),
          empty.user(),
          empty.password(),
          settings(empty));
      Groundwork.lay(settings(empty));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
    RealPostgres.forTests().drop(database);
  }
}
