package tradingtwin.coach.scoring.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: one route.
@Configuration(proxyBeanMethods = false)
@Import(ScoringController.class)
public class ScoringConfiguration {}
