package tradingtwin.coach.indicators.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Parts: one route.
@Configuration(proxyBeanMethods = false)
@Import(IndicatorsController.class)
public class IndicatorsConfiguration {}
