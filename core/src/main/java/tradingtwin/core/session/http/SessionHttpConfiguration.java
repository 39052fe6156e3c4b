package tradingtwin.core.session.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: the controllers of this room.
@Configuration(proxyBeanMethods = false)
@Import({SessionController.class})
public class SessionHttpConfiguration {}
