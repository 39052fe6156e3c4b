package tradingtwin.core.http;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tradingtwin.contracts.json.ContractJson;

/// Parts: JSON as the contracts say, and problems.
@Configuration(proxyBeanMethods = false)
public class HttpConfiguration {
  @Bean
  JsonMapperBuilderCustomizer contractJson() {
    return builder -> {
      ContractJson.apply(builder);
      builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
      builder.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    };
  }

  @Bean
  ProblemAdvice problemAdvice() {
    return new ProblemAdvice();
  }
}
