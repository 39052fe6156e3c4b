package tradingtwin.core.statements.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: the controller of this room.
@Configuration(proxyBeanMethods = false)
@Import(StatementController.class)
public class StatementsHttpConfiguration {}
