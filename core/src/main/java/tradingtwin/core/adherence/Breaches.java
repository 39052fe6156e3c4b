package tradingtwin.core.adherence;

import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tradingtwin.contracts.events.RulesBreachDetected;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.outbox.Outbox;

/// Broken rules, each written and told once, gone when the fills that broke them are.
final class Breaches {
  private final TenantDatabase database;
  private final Outbox outbox;

  Breaches(TenantDatabase database, Outbox outbox) {
    this.database = database;
    this.outbox = outbox;
  }

  private record Key(String rule, String subject) {}

  /// Forgets what is broken no more, inside a transaction of the user.
  void forgetAllBut(List<BrokenRule> broken) {
    Set<Key> standing = keys(broken);
    for (Key known : known()) {
      if (!standing.contains(known)) {
        database
            .jdbc()
            .sql("delete from breaches where rule = :rule and subject = :subject")
            .param("rule", known.rule())
            .param("subject", known.subject())
            .update();
      }
    }
  }

  /// Writes and tells what is new, inside a transaction of the user.
  void add(String userId, List<BrokenRule> broken, BreachWords words, ZoneId zone) {
    Set<Key> known = new HashSet<>(known());
    for (BrokenRule each : broken) {
      if (known.add(new Key(each.rule(), each.subject()))) {
        write(userId, each, words.say(each.kind(), each.symbol()), zone);
      }
    }
  }

  /// The days on which rules were broken, one entry a breach, apart from sizes and verdicts: those
  /// are known from the matches.
  List<LocalDate> days() {
    return database
        .jdbc()
        .sql("select day from breaches where rule not in (:size, :verdict) order by day")
        .param("size", BrokenRule.SIZE)
        .param("verdict", BrokenRule.VERDICT)
        .query((row, n) -> row.getDate(1).toLocalDate())
        .list();
  }

  /// The first fills of entries that were made while new entries were paused.
  Set<String> inPauses() {
    return new HashSet<>(
        database
            .jdbc()
            .sql("select subject from breaches where rule = :rule")
            .param("rule", BrokenRule.COOLDOWN)
            .query(String.class)
            .list());
  }

  private void write(String userId, BrokenRule broken, String sentence, ZoneId zone) {
    String breachId = Ulid.next();
    LocalDate day = broken.at().atZone(zone).toLocalDate();
    database
        .jdbc()
        .sql(
            """
            insert into breaches (breach_id, user_id, rule, subject, sentence, trade_ids, day)
            values (:id, :user, :rule, :subject, :sentence, :trades, :day)
            """)
        .param("id", breachId)
        .param("user", userId)
        .param("rule", broken.rule())
        .param("subject", broken.subject())
        .param("sentence", sentence)
        .param("trades", broken.tradeIds().toArray(String[]::new))
        .param("day", Date.valueOf(day))
        .update();
    outbox.append(
        userId,
        "rules.breach.detected",
        new RulesBreachDetected(
            breachId, broken.name(), sentence, broken.tradeIds(), day.toString()));
  }

  private List<Key> known() {
    return database
        .jdbc()
        .sql("select rule, subject from breaches")
        .query((row, n) -> new Key(row.getString(1), row.getString(2)))
        .list();
  }

  private static Set<Key> keys(List<BrokenRule> broken) {
    Set<Key> keys = new HashSet<>();
    broken.forEach(each -> keys.add(new Key(each.rule(), each.subject())));
    return keys;
  }
}
