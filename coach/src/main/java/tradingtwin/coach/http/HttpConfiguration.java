package tradingtwin.coach.http;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.schemas.SchemaCatalogue;

/// Parts: the product's JSON, its schemas, problems for every refusal.
@Configuration(proxyBeanMethods = false)
@Import({HealthController.class, ProblemAdvice.class})
public class HttpConfiguration {

  @Bean
  JsonMapper json() {
    return ContractJson.strict();
  }

  @Bean
  ReadRequest readRequest(JsonMapper json) {
    return new ReadRequest(json, new SchemaCatalogue());
  }

  @Bean
  ProblemAnswers problemAnswers(JsonMapper json) {
    return new ProblemAnswers(json);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemValve() {
    return factory ->
        factory.addContextCustomizers(
            context -> {
              if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
              }
            });
  }
}
