package tradingtwin.core.connections.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: the controllers of this room.
@Configuration(proxyBeanMethods = false)
@Import({ConnectionController.class})
public class ConnectionsHttpConfiguration {}
