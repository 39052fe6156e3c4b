package tradingtwin.core.demo.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: the controllers of this room.
@Configuration(proxyBeanMethods = false)
@Import({DemoController.class})
public class DemoHttpConfiguration {}
