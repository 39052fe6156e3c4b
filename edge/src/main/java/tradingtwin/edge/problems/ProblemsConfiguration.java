package tradingtwin.edge.problems;

import org.apache.catalina.Context;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tradingtwin.edge.headers.SecurityHeaders;

/// The parts that say no.
@Configuration(proxyBeanMethods = false)
public class ProblemsConfiguration {

  @Bean
  Problems problems() {
    return new Problems();
  }

  @Bean
  FilterRegistrationBean<ProblemFilter> problemFilter(SecurityHeaders headers, Problems problems) {
    var filter = new FilterRegistrationBean<>(new ProblemFilter(headers, problems));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemValve(
      SecurityHeaders headers, Problems problems) {
    return new LastCustomizer(headers, problems);
  }

  /// Comes after the framework's own valve, so that ours reports first.
  private record LastCustomizer(SecurityHeaders headers, Problems problems)
      implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
      factory.addContextCustomizers(this::addValve);
    }

    private void addValve(Context context) {
      context.getParent().getPipeline().addValve(new ProblemValve(headers, problems));
    }

    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE;
    }
  }
}
