package tradingtwin.core.policies;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.policies.PersonaPolicy;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.core.database.DatabaseSettings;

/// The book of published policies, written as the owner of the tables when core starts.
///
/// A version that is already there must say the same: a stored verdict names it for ever.
public final class PolicyRegister {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json;

  public PolicyRegister(DatabaseSettings settings, JsonMapper json) {
    var source =
        new DriverManagerDataSource(settings.url(), settings.ownerUser(), settings.ownerPassword());
    this.jdbc = JdbcClient.create(source);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    this.json = json;
  }

  /// Publishes what this release ships; safe to repeat and to run from several processes.
  public void publishShipped() {
    publish(new ShippedPolicies(json, new SchemaCatalogue()).all());
  }

  void publish(List<PersonaPolicy> policies) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("select pg_advisory_xact_lock(hashtextextended('policies', 0))")
              .query()
              .listOfRows();
          policies.forEach(this::publish);
        });
  }

  private void publish(PersonaPolicy policy) {
    String persona = personaId(policy);
    String body = json.writeValueAsString(policy);
    var known =
        jdbc.sql(
                """
                select policy = :policy::jsonb from rulesets
                where persona_id = :persona and version = :version
                """)
            .param("policy", body)
            .param("persona", persona)
            .param("version", policy.version())
            .query(Boolean.class)
            .optional();
    if (known.isPresent()) {
      if (!known.get()) {
        throw new IllegalStateException(
            "policy " + policy.version() + " was published with other numbers: name a new version");
      }
    } else {
      insert(persona, policy, body);
    }
  }

  private String personaId(PersonaPolicy policy) {
    String key = policy.persona().name().toLowerCase(Locale.ROOT);
    jdbc.sql(
            """
            insert into personas (persona_id, key) values (:id, :key) on conflict (key) do nothing
            """)
        .param("id", Ulid.next())
        .param("key", key)
        .update();
    return jdbc.sql("select persona_id from personas where key = :key")
        .param("key", key)
        .query(String.class)
        .single();
  }

  private void insert(String persona, PersonaPolicy policy, String body) {
    jdbc.sql("update rulesets set active = false where persona_id = :persona and active")
        .param("persona", persona)
        .update();
    String ruleset = Ulid.next();
    jdbc.sql(
            """
            insert into rulesets (ruleset_id, persona_id, version, policy)
            values (:id, :persona, :version, :policy::jsonb)
            """)
        .param("id", ruleset)
        .param("persona", persona)
        .param("version", policy.version())
        .param("policy", body)
        .update();
    for (PolicyLimit limit : PolicyLimit.of(policy)) {
      jdbc.sql(
              """
              insert into rule_definitions (rule_id, ruleset_id, name, description, policy)
              values (:id, :ruleset, :name, :description, :policy::jsonb)
              """)
          .param("id", Ulid.next())
          .param("ruleset", ruleset)
          .param("name", limit.name())
          .param("description", limit.sentence())
          .param("policy", json.writeValueAsString(limit.value()))
          .update();
    }
  }
}
