package tradingtwin.core;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import tradingtwin.core.callers.CallerSettings;
import tradingtwin.core.candles.CandleSettings;
import tradingtwin.core.connections.BinanceSettings;
import tradingtwin.core.connections.CoinbaseSettings;
import tradingtwin.core.database.DatabaseSettings;
import tradingtwin.core.objects.ObjectsSettings;
import tradingtwin.core.redis.RedisSettings;
import tradingtwin.core.sealing.SealingSettings;
import tradingtwin.core.session.TokenSettings;

/// Everything core must be told; see the module's README for the names.
@ConfigurationProperties("twin.core")
public record CoreSettings(
    DatabaseSettings database,
    RedisSettings redis,
    ObjectsSettings objects,
    SealingSettings sealing,
    TokenSettings tokens,
    CallerSettings callers,
    CoinbaseSettings coinbase,
    CandleSettings candles,
    @Nullable BinanceSettings binance) {}
