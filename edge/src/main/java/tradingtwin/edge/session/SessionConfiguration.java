package tradingtwin.edge.session;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.edge.csrf.CsrfTokens;
import tradingtwin.edge.wire.CoreLine;

/// The parts that know who is asking.
@Configuration(proxyBeanMethods = false)
public class SessionConfiguration {

  @Bean
  SessionCookies sessionCookies(CsrfTokens csrf, InstantSource time) {
    return new SessionCookies(csrf, time);
  }

  @Bean
  Renewals renewals(CoreLine core) {
    return new Renewals(core);
  }

  @Bean
  Sessions sessions(CoreLine core, Renewals renewals, SessionCookies cookies, InstantSource time) {
    return new Sessions(new Tokens(CoreKeys.over(core)), renewals, cookies, time);
  }
}
