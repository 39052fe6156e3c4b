package tradingtwin.core.outbox.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: the controllers of this room.
@Configuration(proxyBeanMethods = false)
@Import({EventController.class})
public class OutboxHttpConfiguration {}
