package tradingtwin.core.trades.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: the controllers of this room.
@Configuration(proxyBeanMethods = false)
@Import({
  TradeController.class,
  ImportController.class,
  JobController.class,
  MappingController.class
})
public class TradesHttpConfiguration {}
