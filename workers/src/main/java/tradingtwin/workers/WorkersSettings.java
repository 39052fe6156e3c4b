package tradingtwin.workers;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import tradingtwin.core.candles.CandleSettings;
import tradingtwin.core.connections.BinanceSettings;
import tradingtwin.core.connections.CoinbaseSettings;
import tradingtwin.core.database.DatabaseSettings;
import tradingtwin.core.objects.ObjectsSettings;
import tradingtwin.core.redis.RedisSettings;
import tradingtwin.core.sealing.SealingSettings;
import tradingtwin.core.session.TokenSettings;
import tradingtwin.workers.scoring.http.CoachClientConfiguration.CoachSettings;

/// Everything the workers must be told; see the module's README for the names.
@ConfigurationProperties("twin.workers")
public record WorkersSettings(
    DatabaseSettings database,
    RedisSettings redis,
    ObjectsSettings objects,
    SealingSettings sealing,
    TokenSettings tokens,
    CoinbaseSettings coinbase,
    @Nullable BinanceSettings binance,
    CoachSettings coach,
    CandleSettings candles) {}
