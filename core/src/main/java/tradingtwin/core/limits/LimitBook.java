package tradingtwin.core.limits;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.requests.OwnLimits;
import tradingtwin.contracts.words.OwnLimitName;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.policies.PersonaPolicies;
import tradingtwin.engine.gate.Limits;
import tradingtwin.engine.gate.StatedLimits;
import tradingtwin.engine.rules.LimitsOverTime;

/// The book of own limits: every word of a trader about them, in the order in which it was given.
public final class LimitBook {
  private final TenantDatabase database;
  private final Accounts accounts;
  private final PersonaPolicies policies;
  private final Loosening loosening;
  private final JsonMapper json;

  LimitBook(
      TenantDatabase database,
      Accounts accounts,
      PersonaPolicies policies,
      Loosening loosening,
      JsonMapper json) {
    this.database = database;
    this.accounts = accounts;
    this.policies = policies;
    this.loosening = loosening;
    this.json = json;
  }

  /// What holds at `t`.
  public OwnInForce at(String userId, Instant t) {
    return database.as(
        userId,
        () -> {
          Map<OwnLimitName, List<StatedLimit>> known = byName();
          if (known.isEmpty()) {
            return new OwnInForce(Map.of());
          }
          return inForce(known, t, loosening.allowed());
        });
  }

  /// What held from each moment on at which something began or ceased to hold.
  public LimitsOverTime ever(String userId) {
    return database.as(
        userId,
        () -> {
          Map<OwnLimitName, List<StatedLimit>> known = byName();
          if (known.isEmpty()) {
            return LimitsOverTime.NONE;
          }
          Loosening.Allowed allowed = loosening.allowed();
          NavigableMap<Instant, Limits> from = new TreeMap<>();
          known.values().stream()
              .flatMap(List::stream)
              .flatMap(each -> Stream.of(each.at(), each.engine().loosensAt(allowed.pauses())))
              .forEach(t -> from.put(t, inForce(known, t, allowed).limits()));
          return new LimitsOverTime(from);
        });
  }

  private static OwnInForce inForce(
      Map<OwnLimitName, List<StatedLimit>> known, Instant t, Loosening.Allowed allowed) {
    Map<OwnLimitName, OwnInForce.Held> each = new EnumMap<>(OwnLimitName.class);
    known.forEach((name, stated) -> put(each, name, held(stated, t, allowed)));
    return new OwnInForce(each);
  }

  /// Writes down what is stated. A tighter value holds at once; a looser one when it may.
  ///
  /// @throws tradingtwin.contracts.problems.RefusedException when a value would leave more room
  ///   than the trader's persona does
  public void change(String userId, OwnLimits wanted) {
    database.run(
        userId,
        () -> {
          loosening.hold(userId);
          Map<OwnLimitName, List<StatedLimit>> known = byName();
          Map<OwnLimitName, JsonNode> values =
              new WantedLimits(wanted, last(known), json)
                  .within(policies.of(accounts.get(userId).persona()));
          values.forEach(
              (name, value) -> state(userId, name, value, known.getOrDefault(name, List.of())));
        });
  }

  private void state(String userId, OwnLimitName name, JsonNode value, List<StatedLimit> before) {
    Limits next = LimitValues.limits(name, value);
    if (!before.isEmpty() && before.getLast().limits().equals(next)) {
      return;
    }
    Instant now = loosening.now();
    OwnInForce.Held held = held(before, now, loosening.allowed());
    Limits inForce = held == null ? Limits.NONE : held.limits();
    boolean tightens = LimitValues.tightens(inForce, next);
    insert(userId, new StatedLimit(name, value, now, tightens ? now : loosening.nextDay(userId)));
  }

  private static OwnInForce.@Nullable Held held(
      List<StatedLimit> ever, Instant t, Loosening.Allowed allowed) {
    List<StatedLimits> stated =
        ever.stream().map(StatedLimit::engine).filter(each -> !each.at().isAfter(t)).toList();
    if (stated.isEmpty()) {
      return null;
    }
    Limits last = stated.getLast().limits();
    Limits inForce = StatedLimits.inForce(stated, t, allowed.pauses());
    return new OwnInForce.Held(
        inForce, last, inForce.equals(last) ? null : waitsUntil(stated, allowed));
  }

  /// When the last word holds alone.
  private static Instant waitsUntil(List<StatedLimits> stated, Loosening.Allowed allowed) {
    return stated.stream()
        .skip(1)
        .map(each -> each.loosensAt(allowed.pauses()))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static void put(
      Map<OwnLimitName, OwnInForce.Held> each, OwnLimitName name, OwnInForce.@Nullable Held held) {
    if (held != null) {
      each.put(name, held);
    }
  }

  private static Map<OwnLimitName, JsonNode> last(Map<OwnLimitName, List<StatedLimit>> known) {
    Map<OwnLimitName, JsonNode> last = new EnumMap<>(OwnLimitName.class);
    known.forEach((name, stated) -> last.put(name, stated.getLast().value()));
    return last;
  }

  private Map<OwnLimitName, List<StatedLimit>> byName() {
    Map<OwnLimitName, List<StatedLimit>> known = new EnumMap<>(OwnLimitName.class);
    database
        .jdbc()
        .sql("select * from own_limits order by created_at, limit_id")
        .query(
            (row, n) ->
                new StatedLimit(
                    json.convertValue(row.getString("name"), OwnLimitName.class),
                    json.readTree(row.getString("value")),
                    row.getTimestamp("created_at").toInstant(),
                    row.getTimestamp("valid_from").toInstant()))
        .list()
        .forEach(each -> known.computeIfAbsent(each.name(), _ -> new ArrayList<>()).add(each));
    return known;
  }

  private void insert(String userId, StatedLimit stated) {
    database
        .jdbc()
        .sql(
            """
            insert into own_limits (limit_id, user_id, name, value, valid_from, created_at)
            values (:id, :user, :name, :value::jsonb, :from, :at)
            """)
        .param("id", Ulid.next())
        .param("user", userId)
        .param("name", json.convertValue(stated.name(), String.class))
        .param("value", json.writeValueAsString(stated.value()))
        .param("from", Timestamp.from(stated.from()))
        .param("at", Timestamp.from(stated.at()))
        .update();
  }
}
