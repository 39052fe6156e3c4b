package tradingtwin.core.account.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: the controllers of this room.
@Configuration(proxyBeanMethods = false)
@Import({AccountController.class})
public class AccountHttpConfiguration {}
