package tradingtwin.core.simulations.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: the controllers of this room.
@Configuration(proxyBeanMethods = false)
@Import({SimulationController.class})
public class SimulationsHttpConfiguration {}
