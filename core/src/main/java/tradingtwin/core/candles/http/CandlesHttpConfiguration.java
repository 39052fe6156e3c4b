package tradingtwin.core.candles.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: the controllers of this room.
@Configuration(proxyBeanMethods = false)
@Import({OwnCandleController.class})
public class CandlesHttpConfiguration {}
