package tradingtwin.core.reflections.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: the controllers of this room.
@Configuration(proxyBeanMethods = false)
@Import({CoachController.class})
public class ReflectionsHttpConfiguration {}
