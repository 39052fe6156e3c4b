package tradingtwin.core.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.events.JournalEntryChanged;
import tradingtwin.contracts.requests.JournalWordsRequest;
import tradingtwin.contracts.requests.JournalWordsRequest.PlanPart;
import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.contracts.views.Adherence;
import tradingtwin.contracts.views.JournalEntry;
import tradingtwin.contracts.words.EntryType;
import tradingtwin.contracts.words.RuleOutcome;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.intents.Intents;
import tradingtwin.core.outbox.Outbox;

/// The twin's sentence beside an entry: what it is made of, and where it is put. It is said
/// elsewhere.
public final class VoicedEntries {
  private final TenantDatabase database;
  private final EntryRows rows;
  private final Scores scores;
  private final Intents intents;
  private final Outbox outbox;

  VoicedEntries(
      TenantDatabase database, EntryRows rows, Scores scores, Intents intents, Outbox outbox) {
    this.database = database;
    this.rows = rows;
    this.scores = scores;
    this.intents = intents;
    this.outbox = outbox;
  }

  /// What there is to say about that entry; nothing about a note. None of the trader's words are
  /// part of it.
  public Optional<JournalWordsRequest> question(String userId, String entryId) {
    return database.as(
        userId,
        () ->
            rows.find(userId, entryId)
                .filter(entry -> entry.entryType() != EntryType.NOTE)
                .map(entry -> question(userId, entry)));
  }

  /// The entries after a trade of that plan, whose sentence tells its score.
  public List<String> after(String userId, String intentId) {
    var filter = new EntryRows.Filter(EntryType.POST, intentId, null);
    return database.as(
        userId,
        () ->
            rows.page(userId, filter, null, Integer.MAX_VALUE).stream()
                .map(JournalEntry::entryId)
                .toList());
  }

  /// Puts the sentence there and tells of it, inside a transaction of the user; the same again
  /// changes nothing.
  public void say(String userId, String entryId, String sentence) {
    if (rows.say(entryId, sentence)) {
      outbox.append(userId, WritingEntries.CHANGED, new JournalEntryChanged(entryId));
    }
  }

  private JournalWordsRequest question(String userId, JournalEntry entry) {
    Optional<PretradeIntent> plan =
        Optional.ofNullable(entry.intentId())
            .flatMap(id -> intents.find(userId, id))
            .map(intent -> intent.declared());
    Adherence adherence =
        scores.ofPlan(userId, entry.intentId()).map(Scores.Score::adherence).orElse(null);
    return new JournalWordsRequest(
        entry.entryType(),
        plan.isPresent(),
        plan.map(it -> missing(it.plan())).orElse(List.of()),
        adherence == null ? null : adherence.score(),
        broken(adherence));
  }

  private static List<PlanPart> missing(PretradeIntent.Plan plan) {
    List<PlanPart> missing = new ArrayList<>();
    if (plan.stop() == null) {
      missing.add(PlanPart.STOP);
    }
    String invalidation = plan.invalidation();
    if (invalidation == null || invalidation.isBlank()) {
      missing.add(PlanPart.INVALIDATION);
    }
    return missing;
  }

  private static List<Adherence.Rule.PlanRule> broken(@Nullable Adherence adherence) {
    return adherence == null
        ? List.of()
        : adherence.rules().stream()
            .filter(rule -> rule.outcome() == RuleOutcome.BROKEN)
            .sorted(Comparator.comparingInt(Adherence.Rule::weight).reversed())
            .map(Adherence.Rule::rule)
            .toList();
  }
}
