package tradingtwin.edge.wire;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.edge.settings.EdgeSettings;

/// The line to core.
@Configuration(proxyBeanMethods = false)
public class WireConfiguration {

  @Bean
  CoreLine coreLine(EdgeSettings settings, InstantSource time) {
    return new CoreLine(settings.coreUrl(), settings.signingKey(), time);
  }
}
