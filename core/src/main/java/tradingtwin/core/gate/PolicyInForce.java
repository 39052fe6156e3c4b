package tradingtwin.core.gate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.policies.PersonaPolicy;
import tradingtwin.contracts.views.Policy;
import tradingtwin.contracts.views.Policy.Limit;
import tradingtwin.contracts.words.OwnLimitName;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.account.Choice;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.gate.EveryAccount.One;
import tradingtwin.core.gate.Standings.Standing;
import tradingtwin.core.limits.OwnInForce;
import tradingtwin.core.policies.PersonaPolicies;
import tradingtwin.core.policies.PolicyLimit;
import tradingtwin.engine.gate.Limits;

/// The policy that holds a trader now: the persona's limits and their own, with what waits and how
/// much of each is used today.
public final class PolicyInForce {
  private final TenantDatabase database;
  private final Accounts accounts;
  private final PersonaPolicies policies;
  private final EveryAccount everyAccount;
  private final JsonMapper json;

  PolicyInForce(
      TenantDatabase database,
      Accounts accounts,
      PersonaPolicies policies,
      EveryAccount everyAccount,
      JsonMapper json) {
    this.database = database;
    this.accounts = accounts;
    this.policies = policies;
    this.everyAccount = everyAccount;
    this.json = json;
  }

  /// Limit by limit, those that the trader may still set after those that hold.
  public Policy of(String userId) {
    return database.as(
        userId,
        () -> {
          Choice choice = accounts.choice(userId);
          Persona persona = choice.persona();
          PersonaPolicy policy = policies.of(persona);
          List<Standing> each =
              everyAccount.of(userId, persona).stream().map(One::standing).toList();
          Standing standing = each.getFirst();
          PersonaPolicy inForce = LimitTexts.tightened(policy, standing.policy());
          return new Policy(
              persona,
              standing.policy().version(),
              rows(policy, inForce, each, until(choice)),
              inForce);
        });
  }

  /// Until when a persona that was given up holds.
  private static @Nullable Instant until(Choice choice) {
    return choice.beside().stream()
        .map(Choice.Beside::until)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private List<Limit> rows(
      PersonaPolicy policy, PersonaPolicy inForce, List<Standing> each, @Nullable Instant until) {
    Standing standing = each.getFirst();
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
        rows.add(row(own.get(), limit.title(), limit.sentence(), persona, each, until));
      } else {
        rows.add(fixed(limit, inForce, standing));
      }
    }
    for (OwnLimitName own : open) {
      rows.add(row(own, LimitWords.title(own), sentence(own, standing), persona, each, until));
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
      OwnLimitName name,
      String title,
      String sentence,
      Limits persona,
      List<Standing> each,
      @Nullable Instant until) {
    Standing standing = each.getFirst();
    Limits inForce = standing.policy().limits();
    OwnInForce.Held held = standing.own().limits().each().get(name);
    TodaysUse use = TodaysUse.of(name, each);
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
        pending(name, held, persona, inForce, until),
        own ? LimitWords.own(name) : LimitWords.source(json.convertValue(name, String.class)),
        value(name, persona),
        value(name, inForce),
        name);
  }

  /// What will hold once own words and a persona that was given up have had their time.
  private static Limit.@Nullable Pending pending(
      OwnLimitName name,
      OwnInForce.@Nullable Held held,
      Limits persona,
      Limits inForce,
      @Nullable Instant until) {
    Instant from =
        Stream.of(
                Optional.ofNullable(held).map(OwnInForce.Held::pendingFrom),
                Optional.ofNullable(until))
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder())
            .orElse(null);
    Optional<String> then = LimitTexts.of(name, held == null ? persona : persona.and(held.last()));
    boolean stays = then.equals(LimitTexts.of(name, inForce));
    boolean ownWaits = held != null && held.pendingFrom() != null;
    return from == null || (stays && !ownWaits)
        ? null
        : new Limit.Pending(then.orElse("no limit"), from);
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
