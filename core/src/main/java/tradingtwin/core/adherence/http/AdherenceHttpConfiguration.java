package tradingtwin.core.adherence.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: the controllers of this room.
@Configuration(proxyBeanMethods = false)
@Import({ProcessController.class, TradeDetailController.class})
public class AdherenceHttpConfiguration {}
