package tradingtwin.core.account;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.audit.Audit;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.database.SigninDatabase;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.ScoreAgain;
import tradingtwin.core.session.SessionLedger;

/// Parts: accounts and the ways in.
@Configuration(proxyBeanMethods = false)
public class AccountConfiguration {
  @Bean
  Choices choices(TenantDatabase database, Pauses pauses, JsonMapper json, InstantSource clock) {
    return new Choices(database, pauses, json, clock);
  }

  @Bean
  Accounts accounts(
      SigninDatabase signin,
      TenantDatabase tenants,
      ScoreAgain scoring,
      Choices choices,
      JsonMapper json) {
    return new Accounts(signin, tenants, scoring, choices, json);
  }

  @Bean
  SigningIn signingIn(
      Accounts accounts, SessionLedger sessions, SigninDatabase database, Audit audit) {
    return new SigningIn(accounts, new PasswordHashing(), sessions, database, audit);
  }
}
