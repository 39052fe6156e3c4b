package tradingtwin.app.house;

import java.util.HashMap;
import java.util.Map;
import tradingtwin.core.database.DatabaseSettings;

/// What core and, for their shared rooms, the workers are told.
final class CoreSettings {
  private static final String OWNER = "twin_owner";
  private static final int POOL = 10;

  private CoreSettings() {}

  static Map<String, Object> of(Wiring wiring) {
    var settings = new HashMap<>(shared(wiring, "twin.core"));
    settings.put("twin.core.callers.keys[0].id", Wiring.EDGE_KEY);
    settings.put("twin.core.callers.keys[0].secret-hex", wiring.edgeSecret());
    return settings;
  }

  /// The settings of the rooms that core and the workers share, below a prefix.
  static Map<String, Object> shared(Wiring wiring, String prefix) {
    var settings = new HashMap<String, Object>();
    var database = database(wiring);
    settings.put("database.url", database.url());
    settings.put("database.owner-user", database.ownerUser());
    settings.put("database.owner-password", database.ownerPassword());
    settings.put("database.app-password", database.appPassword());
    settings.put("database.signin-password", database.signinPassword());
    settings.put("database.events-password", database.eventsPassword());
    settings.put("database.pool-size", database.poolSize());
    settings.put("redis.url", wiring.redisUrl());
    settings.put("objects.folder", wiring.objects().toString());
    settings.put("sealing.key-id", "master-1");
    settings.put("sealing.key-hex", wiring.secrets().hexKey("master-key-1"));
    settings.put("tokens.rsa-jwk", wiring.secrets().rsaJwk("token-key-1"));
    settings.put("coinbase.client-id", SandboxParts.CLIENT_ID);
    settings.put("coinbase.client-secret", SandboxParts.clientSecret(wiring));
    settings.put("coinbase.redirect-uri", SandboxParts.redirectUri(wiring).toString());
    settings.put("coinbase.authorize-url", wiring.sandbox() + "/oauth2/auth");
    settings.put("coinbase.token-url", wiring.sandbox() + "/oauth2/token");
    settings.put("coinbase.revoke-url", wiring.sandbox() + "/oauth2/revoke");
    settings.put("coinbase.api-base", wiring.sandbox().toString());
    settings.put("coinbase.sandbox", true);
    settings.put("candles.bundled", wiring.sandbox().toString());
    settings.putAll(wiring.livePrices().settings());
    settings.put("binance.base", wiring.sandboxBinance().toString());
    settings.put("binance.enabled", true);
    settings.put("binance.sandbox", true);
    var named = new HashMap<String, Object>();
    settings.forEach((name, value) -> named.put(prefix + "." + name, value));
    return named;
  }

  /// The same database settings as a value, for making the roles before the first migration.
  static DatabaseSettings database(Wiring wiring) {
    return new DatabaseSettings(
        wiring.databaseUrl(),
        OWNER,
        wiring.databasePassword(OWNER),
        wiring.databasePassword("twin_app"),
        wiring.databasePassword("twin_signin"),
        wiring.databasePassword("twin_events"),
        POOL);
  }
}
