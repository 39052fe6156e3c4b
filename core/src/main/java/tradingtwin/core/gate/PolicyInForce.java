package tradingtwin.core.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.policies.PersonaPolicy;
import tradingtwin.contracts.views.Policy;
import tradingtwin.contracts.views.Policy.Limit;
import tradingtwin.contracts.words.OwnLimitName;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.gate.Standings.Standing;
import tradingtwin.core.limits.OwnInForce;
import tradingtwin.core.policies.PersonaPolicies;
import tradingtwin.core.policies.PolicyLimit;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.gate.Limits;

/// The policy that holds a trader now: the persona's limits and their own, with what waits and how
/// much of each is used today.
public final class PolicyInForce {
  private final TenantDatabase database;
  private final Accounts accounts;
  private final PersonaPolicies policies;
  private final Standings standings;
  private final JsonMapper json;

  PolicyInForce(
      TenantDatabase database,
      Accounts accounts,
      PersonaPolicies policies,
      Standings standings,
      JsonMapper json) {
    this.database = database;
    this.accounts = accounts;
    this.policies = policies;
    this.standings = standings;
    this.json = json;
  }

  /// Limit by limit, those that the trader may still set after those that hold.
  public Policy of(String userId) {
    return database.as(
        userId,
        () -> {
          Persona persona = accounts.get(userId).persona();
          PersonaPolicy policy = policies.of(persona);
          Standing standing =
              standings.before(
                  userId, new Standings.Entry(null, "USD", Direction.LONG, persona), Market.none());
          PersonaPolicy inForce = LimitTexts.tightened(policy, standing.policy().limits());
          return new Policy(
              persona, standing.policy().version(), rows(policy, inForce, standing), inForce);
        });
  }

  private List<Limit> rows(PersonaPolicy policy, PersonaPolicy inForce, Standing standing) {
    List<Limit> rows = new ArrayList<>();
    Set<OwnLimitName> open = EnumSet.allOf(OwnLimitName.class);
    Limits persona = GatePolicies.of(policy, null).limits();
    Map<String, Object> values =
        PolicyLimit.of(policy).stream()
            .collect(Collectors.toMap(PolicyLimit::name, PolicyLimit::value));
    Map<String, String> published = policies.sentences(policy.persona());
    for (PolicyLimit worded : PolicyLimit.of(inForce)) {
      PolicyLimit limit = asPublished(worded, values, published);
      Optional<OwnLimitName> own = name(limit.name());
      if (own.isPresent()) {
        open.remove(own.get());
        rows.add(row(own.get(), limit.title(), limit.sentence(), persona, standing));
      } else {
        rows.add(fixed(limit, policy, standing));
      }
    }
    for (OwnLimitName own : open) {
      rows.add(row(own, LimitWords.title(own), sentence(own, standing), persona, standing));
    }
    return rows;
  }

  /// A limit that holds as the persona has it is told in the words that were published with it.
  private static PolicyLimit asPublished(
      PolicyLimit limit, Map<String, Object> values, Map<String, String> published) {
    String sentence = published.get(limit.name());
    return sentence == null || !limit.value().equals(values.get(limit.name()))
        ? limit
        : new PolicyLimit(limit.name(), limit.title(), sentence, limit.value());
  }

  private static String sentence(OwnLimitName name, Standing standing) {
    return LimitTexts.of(name, standing.policy().limits())
        .map(value -> LimitWords.sentence(name).formatted(value))
        .orElse(LimitWords.none(name));
  }

  private Limit row(
      OwnLimitName name, String title, String sentence, Limits persona, Standing standing) {
    Limits inForce = standing.policy().limits();
    OwnInForce.Held held = standing.own().limits().each().get(name);
    TodaysUse use = TodaysUse.of(name, standing);
    Optional<String> ofPersona = LimitTexts.of(name, persona);
    boolean own = held != null && !LimitTexts.of(name, inForce).equals(ofPersona);
    return new Limit(
        json.convertValue(name, String.class),
        title,
        sentence,
        LimitTexts.kind(name),
        ofPersona.orElse(null),
        LimitTexts.of(name, inForce).orElse(null),
        held == null ? null : LimitTexts.of(name, held.last()).orElse(null),
        use.words(),
        use.percent(),
        held == null ? null : pending(name, held, persona),
        own ? "My own limit." : LimitWords.source(json.convertValue(name, String.class)),
        value(name, persona),
        value(name, inForce),
        name);
  }

  private static Limit.@Nullable Pending pending(
      OwnLimitName name, OwnInForce.Held held, Limits persona) {
    return held.pendingFrom() == null
        ? null
        : new Limit.Pending(
            LimitTexts.of(name, persona.and(held.last())).orElse("no limit"), held.pendingFrom());
  }

  private static Limit fixed(PolicyLimit limit, PersonaPolicy policy, Standing standing) {
    TodaysUse use = TodaysUse.of(limit.name(), policy, standing);
    return new Limit(
        limit.name(),
        limit.title(),
        limit.sentence(),
        Limit.Kind.TEXT,
        null,
        null,
        null,
        use.words(),
        use.percent(),
        null,
        LimitWords.source(limit.name()),
        null,
        null,
        null);
  }

  private Optional<OwnLimitName> name(String name) {
    return EnumSet.allOf(OwnLimitName.class).stream()
        .filter(each -> name.equals(json.convertValue(each, String.class)))
        .findFirst();
  }

  private static @Nullable Double value(OwnLimitName name, Limits limits) {
    return LimitTexts.number(name, limits).map(BigDecimal::doubleValue).orElse(null);
  }
}
