package tradingtwin.edge.csrf;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.edge.settings.EdgeSettings;

/// The parts that tell our page from others.
@Configuration(proxyBeanMethods = false)
public class CsrfConfiguration {

  @Bean
  CsrfTokens csrfTokens(EdgeSettings settings) {
    return new CsrfTokens(settings.csrfKey());
  }

  @Bean
  PageOrigin pageOrigin(EdgeSettings settings) {
    return new PageOrigin(settings);
  }
}
