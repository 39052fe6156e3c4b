package tradingtwin.core.buyingplans.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: the controllers of this room.
@Configuration(proxyBeanMethods = false)
@Import({BuyingPlanController.class})
public class BuyingPlansHttpConfiguration {}
