package tradingtwin.core.idempotency.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.idempotency.Idempotency;

/// Parts: answers that a key makes repeatable.
@Configuration(proxyBeanMethods = false)
public class IdempotencyHttpConfiguration {
  @Bean
  KeyedAnswers keyedAnswers(Idempotency idempotency, JsonMapper json) {
    return new KeyedAnswers(idempotency, json);
  }
}
