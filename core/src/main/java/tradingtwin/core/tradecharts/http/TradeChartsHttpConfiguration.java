package tradingtwin.core.tradecharts.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: the controllers of this room.
@Configuration(proxyBeanMethods = false)
@Import({TradeChartController.class})
public class TradeChartsHttpConfiguration {}
