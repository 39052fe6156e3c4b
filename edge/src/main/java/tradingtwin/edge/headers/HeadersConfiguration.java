package tradingtwin.edge.headers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.edge.settings.EdgeSettings;

/// The headers' parts.
@Configuration(proxyBeanMethods = false)
public class HeadersConfiguration {

  @Bean
  SecurityHeaders securityHeaders(EdgeSettings settings) {
    return new SecurityHeaders(settings);
  }
}
