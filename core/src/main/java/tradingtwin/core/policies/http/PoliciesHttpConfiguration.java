package tradingtwin.core.policies.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: the controllers of this room.
@Configuration(proxyBeanMethods = false)
@Import({PersonaController.class})
public class PoliciesHttpConfiguration {}
