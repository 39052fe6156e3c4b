package tradingtwin.core.policies;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.policies.PersonaPolicy;
import tradingtwin.contracts.views.Personas;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.database.Answer;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.database.Said;
import tradingtwin.core.database.TenantDatabase;

/// The policies in force, one a persona.
public final class PersonaPolicies {
  private final TenantDatabase database;
  private final JsonMapper json;

  /// By their id, under which the numbers never change.
  private final Map<String, PersonaPolicy> published = new ConcurrentHashMap<>();

  PersonaPolicies(TenantDatabase database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// A persona's policy; call inside a transaction of the user.
  public PersonaPolicy of(Persona persona) {
    return published.computeIfAbsent(active(persona), this::read);
  }

  /// Which policy of a persona is in force.
  public record InForce(String persona, String rulesetId) {}

  /// Asks which policies are in force; inside a transaction of the user.
  public Answer<List<InForce>> inForce(Bundle bundle) {
    return bundle.ask(
        Said.that(
            """
            select p.key, r.ruleset_id from rulesets r join personas p using (persona_id)
            where r.active
            """),
        (row, n) -> new InForce(row.getString(1), row.getString(2)));
  }

  /// A persona's policy of those in force; call inside the same transaction.
  public PersonaPolicy of(Persona persona, List<InForce> inForce) {
    String key = persona.name().toLowerCase(Locale.ROOT);
    return inForce.stream()
        .filter(each -> each.persona().equals(key))
        .findFirst()
        .map(each -> published.computeIfAbsent(each.rulesetId(), this::read))
        .orElseThrow();
  }

  private String active(Persona persona) {
    return database
        .jdbc()
        .sql(
            """
            select r.ruleset_id from rulesets r join personas p using (persona_id)
            where p.key = :key and r.active
            """)
        .param("key", persona.name().toLowerCase(Locale.ROOT))
        .query(String.class)
        .single();
  }

  private PersonaPolicy read(String rulesetId) {
    return database
        .jdbc()
        .sql("select policy from rulesets where ruleset_id = :id")
        .param("id", rulesetId)
        .query((row, n) -> json.readValue(row.getString(1), PersonaPolicy.class))
        .single();
  }

  /// The sentences of a persona's limits as they were published, by name; call inside a transaction
  /// of the user.
  public Map<String, String> sentences(Persona persona) {
    Map<String, String> published = new HashMap<>();
    database
        .jdbc()
        .sql(
            """
            select d.name, d.description from rule_definitions d
              join rulesets r using (ruleset_id) join personas p using (persona_id)
            where p.key = :key and r.active
            """)
        .param("key", persona.name().toLowerCase(Locale.ROOT))
        .query(
            row -> {
              published.put(row.getString(1), row.getString(2));
            });
    return published;
  }

  /// All of them, for a trader who compares.
  public Personas all(String userId) {
    return database.as(
        userId, () -> new Personas(List.of(Persona.values()).stream().map(this::of).toList()));
  }
}
