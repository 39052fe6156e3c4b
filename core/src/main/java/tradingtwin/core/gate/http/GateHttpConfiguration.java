package tradingtwin.core.gate.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: the controllers of this room.
@Configuration(proxyBeanMethods = false)
@Import({GateController.class, PolicyController.class})
public class GateHttpConfiguration {}
