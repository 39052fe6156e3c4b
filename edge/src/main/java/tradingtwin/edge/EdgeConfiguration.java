package tradingtwin.edge;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import tradingtwin.edge.csrf.CsrfConfiguration;
import tradingtwin.edge.headers.HeadersConfiguration;
import tradingtwin.edge.health.HealthConfiguration;
import tradingtwin.edge.limits.LimitsConfiguration;
import tradingtwin.edge.pages.PagesConfiguration;
import tradingtwin.edge.problems.ProblemsConfiguration;
import tradingtwin.edge.redis.RedisConfiguration;
import tradingtwin.edge.relay.RelayConfiguration;
import tradingtwin.edge.routes.RoutesConfiguration;
import tradingtwin.edge.session.SessionConfiguration;
import tradingtwin.edge.settings.EdgeSettings;
import tradingtwin.edge.wire.WireConfiguration;

/// The front door's parts list. What is not named here is not in it, whatever else shares the
/// class path.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EdgeSettings.class)
@ImportAutoConfiguration({
  PropertyPlaceholderAutoConfiguration.class,
  LifecycleAutoConfiguration.class,
  SslAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class
})
@Import({
  HeadersConfiguration.class,
  ProblemsConfiguration.class,
  WireConfiguration.class,
  RedisConfiguration.class,
  CsrfConfiguration.class,
  SessionConfiguration.class,
  LimitsConfiguration.class,
  RelayConfiguration.class,
  RoutesConfiguration.class,
  PagesConfiguration.class,
  HealthConfiguration.class
})
public class EdgeConfiguration {

  @Bean
  InstantSource time() {
    return InstantSource.system();
  }

  /// Which room answers which address.
  @Bean
  SimpleUrlHandlerMapping addresses(
      HttpRequestHandler gateway, HttpRequestHandler pages, HttpRequestHandler assets) {
    Map<String, HttpRequestHandler> addresses = new LinkedHashMap<>();
    addresses.put("/api/**", gateway);
    addresses.put("/ws/**", gateway);
    addresses.put("/.well-known/**", gateway);
    addresses.put("/openapi.json", gateway);
    addresses.put("/healthz", gateway);
    addresses.put("/readyz", gateway);
    addresses.put("/internal/**", gateway);
    addresses.put("/assets/**", assets);
    addresses.put("/**", pages);
    return new SimpleUrlHandlerMapping(addresses);
  }

  /// Every exception goes up to the filter that makes problems of them.
  @Bean
  HandlerExceptionResolver exceptionsGoUp() {
    return (_, _, _, _) -> null;
  }
}
