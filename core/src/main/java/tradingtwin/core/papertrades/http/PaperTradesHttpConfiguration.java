package tradingtwin.core.papertrades.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: the controllers of this room.
@Configuration(proxyBeanMethods = false)
@Import({PaperTradeController.class})
public class PaperTradesHttpConfiguration {}
