package tradingtwin.core.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.audit.Audit;
import tradingtwin.core.database.SigninDatabase;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.ScoreAgain;
import tradingtwin.core.session.SessionLedger;

/// Parts: accounts and the ways in.
@Configuration(proxyBeanMethods = false)
public class AccountConfiguration {
  @Bean
  Accounts accounts(
      SigninDatabase signin, TenantDatabase tenants, ScoreAgain scoring, JsonMapper json) {
    return new Accounts(signin, tenants, scoring, json);
  }

  @Bean
  SigningIn signingIn(
      Accounts accounts, SessionLedger sessions, SigninDatabase database, Audit audit) {
    return new SigningIn(accounts, new PasswordHashing(), sessions, database, audit);
  }
}
