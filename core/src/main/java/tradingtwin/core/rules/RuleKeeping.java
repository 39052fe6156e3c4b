package tradingtwin.core.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.Problem;
import tradingtwin.contracts.problems.Problem.FieldError;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.OwnRuleChange;
import tradingtwin.contracts.requests.OwnRuleDraft;
import tradingtwin.contracts.requests.RuleParams;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.words.OwnRuleKind;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.limits.Loosening;
import tradingtwin.core.rules.RuleForm.Change;
import tradingtwin.core.rules.RuleRows.Row;

/// What a trader does with own rules: write, change, rest and delete them.
///
/// What makes a rule stricter holds at once. What softens it is a further version that waits for
/// the next day; until then the rule stands as it was, and the trader may still take the word back.
public final class RuleKeeping {
  /// More than this many is no rulebook that anybody reads.
  private static final int MOST = 50;

  private static final String DRAFT = "requests/own-rule-draft.json";

  private final TenantDatabase database;
  private final RuleRows rows;
  private final Loosening loosening;
  private final SchemaCatalogue schemas;
  private final JsonMapper json;

  RuleKeeping(
      TenantDatabase database,
      RuleRows rows,
      Loosening loosening,
      SchemaCatalogue schemas,
      JsonMapper json) {
    this.database = database;
    this.rows = rows;
    this.loosening = loosening;
    this.schemas = schemas;
    this.json = json;
  }

  /// Writes a new rule, which holds from now on.
  ///
  /// @return the rule's id
  public String write(String userId, OwnRuleDraft draft) {
    requireFit(draft.kind(), draft.params());
    return database.as(
        userId,
        () -> {
          loosening.hold(userId);
          if (rows.all().stream().filter(row -> row.until() == null).count() >= MOST) {
            throw RefusedException.of(
                ProblemCode.CONFLICT, "There are " + MOST + " rules already. Nothing was added.");
          }
          String ruleId = Ulid.next();
          String name = draft.name() == null ? RuleForm.of(draft.kind()).title() : draft.name();
          Instant now = loosening.now();
          rows.insert(
              userId,
              new Row(ruleId, 1, draft.kind(), draft.params(), name, true, now, now, null, null));
          return ruleId;
        });
  }

  /// Changes what is named; the rest stays. To make a rule active takes back the word that it is
  /// to rest or to end.
  public void change(String userId, String ruleId, OwnRuleChange change) {
    database.run(
        userId,
        () -> {
          loosening.hold(userId);
          List<Row> versions = open(ruleId);
          Row last = versions.getLast();
          if (change.params() != null) {
            requireFit(last.kind(), change.params());
          }
          boolean ends = last.until() != null;
          Boolean active = change.active();
          if (ends && !Boolean.TRUE.equals(active)) {
            throw RefusedException.of(
                ProblemCode.CONFLICT, "This rule is about to end. Nothing was changed.");
          }
          Row next =
              next(
                  last,
                  change.params() == null ? last.params() : change.params(),
                  change.name() == null ? last.name() : change.name(),
                  active == null ? last.active() : active);
          replace(userId, versions, next);
        });
  }

  /// Ends a rule, with the trader's next day.
  public void delete(String userId, String ruleId) {
    database.run(
        userId,
        () -> {
          loosening.hold(userId);
          List<Row> versions = open(ruleId);
          Instant now = loosening.now();
          takeBack(versions, now);
          for (Row row : versions) {
            if (!row.from().isAfter(now)) {
              rows.close(row, row.active() ? loosening.nextDay(userId) : now, now);
            }
          }
        });
  }

  /// The versions of a rule that hold now or are about to.
  private List<Row> open(String ruleId) {
    Instant now = loosening.now();
    Loosening.Allowed allowed = loosening.allowed();
    List<Row> open =
        rows.all().stream()
            .filter(row -> row.ruleId().equals(ruleId))
            .filter(
                row -> {
                  Instant until = row.held(allowed).until();
                  return until == null || until.isAfter(now);
                })
            .toList();
    if (open.isEmpty()) {
      throw RefusedException.of(ProblemCode.NOT_FOUND);
    }
    return open;
  }

  /// A word that still waits is taken back; what holds is followed by the new one.
  private void replace(String userId, List<Row> versions, Row next) {
    Instant now = next.createdAt();
    takeBack(versions, now);
    Instant day = loosening.nextDay(userId);
    boolean loosens = false;
    for (Row row : versions) {
      if (row.from().isAfter(now)) {
        continue;
      }
      Change change = change(row, next);
      loosens |= change == Change.LOOSER;
      boolean stays = change == Change.LOOSER || change == Change.DIFFERENT;
      rows.close(row, stays ? day : now, now);
    }
    rows.insert(userId, loosens ? from(next, day) : next);
  }

  private void takeBack(List<Row> versions, Instant now) {
    versions.stream()
        .filter(row -> row.from().isAfter(now))
        .forEach(row -> rows.close(row, row.from(), now));
  }

  private static Change change(Row before, Row next) {
    if (!before.active()) {
      return Change.NONE;
    }
    return next.active()
        ? RuleForm.of(before.kind()).change(before.params(), next.params())
        : Change.LOOSER;
  }

  private Row next(Row last, RuleParams params, String name, boolean active) {
    Instant now = loosening.now();
    return new Row(last.ruleId(), 0, last.kind(), params, name, active, now, now, null, null);
  }

  private static Row from(Row row, Instant from) {
    return new Row(
        row.ruleId(),
        row.version(),
        row.kind(),
        row.params(),
        row.name(),
        row.active(),
        row.createdAt(),
        from,
        null,
        null);
  }

  private void requireFit(OwnRuleKind kind, RuleParams params) {
    ObjectNode draft = json.createObjectNode();
    draft.put("kind", kind.name());
    draft.set("params", json.valueToTree(params));
    List<FieldError> wrong = schemas.violations(DRAFT, draft);
    if (wrong.isEmpty() && isNothing(params)) {
      wrong = List.of(new FieldError("/params/amount", "must be above 0"));
    }
    if (!wrong.isEmpty()) {
      throw new RefusedException(
          Problem.of(
              ProblemCode.VALIDATION,
              "This rule needs other details. Nothing was changed.",
              wrong));
    }
  }

  private static boolean isNothing(@Nullable RuleParams params) {
    return params != null && params.amount() != null && params.amount().signum() <= 0;
  }
}
