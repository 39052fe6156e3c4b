package tradingtwin.core.cooldowns.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: the controllers of this room.
@Configuration(proxyBeanMethods = false)
@Import({CooldownController.class})
public class CooldownsHttpConfiguration {}
