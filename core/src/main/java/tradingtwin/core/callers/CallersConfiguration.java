package tradingtwin.core.callers;

import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.session.SessionLedger;
import tradingtwin.core.session.Tokens;

/// Parts: the filter at the door and the way controllers ask who calls.
@Configuration(proxyBeanMethods = false)
public class CallersConfiguration {
  @Bean
  FilterRegistrationBean<CallerFilter> callerFilter(
      CallerSettings settings,
      Nonces nonces,
      Tokens tokens,
      SessionLedger sessions,
      InstantSource clock,
      JsonMapper json) {
    return new FilterRegistrationBean<>(
        new CallerFilter(settings.signingKeys(), nonces, tokens, sessions, clock, json));
  }

  @Bean
  WebMvcConfigurer identityArguments() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new IdentityArgument());
        resolvers.add(new DeviceArgument());
      }
    };
  }
}
