package tradingtwin.core.biases.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: the controllers of this room.
@Configuration(proxyBeanMethods = false)
@Import({HabitController.class, OperatorController.class})
public class BiasesHttpConfiguration {}
