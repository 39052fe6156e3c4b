package tradingtwin.coach.signatures.http;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import tradingtwin.coach.http.HealthController;
import tradingtwin.coach.http.ProblemAnswers;
import tradingtwin.coach.signatures.CallCheck;

/// Parts: the door in front of every route.
@Configuration(proxyBeanMethods = false)
public class SignaturesConfiguration {

  @Bean
  FilterRegistrationBean<SignatureFilter> signatureFilter(
      CallCheck check, DataSize coachBodyLimit, ProblemAnswers problems) {
    FilterRegistrationBean<SignatureFilter> registration =
        new FilterRegistrationBean<>(
            new SignatureFilter(
                check, coachBodyLimit.toBytes(), HealthController.ROUTES, problems));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }
}
