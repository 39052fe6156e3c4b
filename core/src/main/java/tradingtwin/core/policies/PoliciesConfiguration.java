package tradingtwin.core.policies;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.database.TenantDatabase;

/// Parts: the policies in force.
@Configuration(proxyBeanMethods = false)
public class PoliciesConfiguration {
  @Bean
  PersonaPolicies personaPolicies(TenantDatabase database, JsonMapper json) {
    return new PersonaPolicies(database, json);
  }
}
