package tradingtwin.core.session;

import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.core.database.SigninDatabase;
import tradingtwin.core.database.TenantDatabase;

/// Parts: tokens and the ledger of sessions.
@Configuration(proxyBeanMethods = false)
public class SessionConfiguration {
  @Bean
  Tokens tokens(TokenSettings settings) throws ParseException {
    return new Tokens(RSAKey.parse(settings.rsaJwk()));
  }

  @Bean
  SessionLedger sessionLedger(
      SigninDatabase signin, TenantDatabase tenants, InstantSource clock, Tokens tokens) {
    return new SessionLedger(signin, tenants, clock, SessionPolicy.DEFAULT, tokens);
  }
}
