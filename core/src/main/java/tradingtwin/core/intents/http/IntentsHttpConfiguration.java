package tradingtwin.core.intents.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: the controllers of this room.
@Configuration(proxyBeanMethods = false)
@Import({IntentController.class, FrictionController.class})
public class IntentsHttpConfiguration {}
