package tradingtwin.core.rules.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: the controllers of this room.
@Configuration(proxyBeanMethods = false)
@Import(RuleController.class)
public class RulesHttpConfiguration {}
