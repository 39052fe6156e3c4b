package tradingtwin.workers.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tradingtwin.contracts.requests.JournalWordsRequest;
import tradingtwin.core.journal.PaperNotes;
import tradingtwin.core.journal.VoicedEntries;
import tradingtwin.workers.queue.HopelessException;
import tradingtwin.workers.reactions.Reaction;
import tradingtwin.workers.scoring.Coach;

/// An entry was written or changed, or fills were found for its plan: the twin says its sentence.
/// A trade on paper has ended: the twin writes its line.
/// The same question has the same answer, so each is asked once, before the transaction.
final class JournalVoice implements Reaction {
  private static final Logger LOG = LoggerFactory.getLogger(JournalVoice.class);
  private static final int REMEMBERED = 1024;

  private static final String PAPER = "paper.trade.closed";

  private final VoicedEntries entries;
  private final PaperNotes papers;
  private final Coach coach;
  private final Map<JournalWordsRequest, String> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<JournalWordsRequest, String> eldest) {
          return size() > REMEMBERED;
        }
      };

  JournalVoice(VoicedEntries entries, PaperNotes papers, Coach coach) {
    this.entries = entries;
    this.papers = papers;
    this.coach = coach;
  }

  @Override
  public String consumer() {
    return "journal-voice";
  }

  @Override
  public Set<String> types() {
    return Set.of("journal.entry.created", "journal.entry.changed", "intent.matched", PAPER);
  }

  @Override
  public void prepare(String userId, JsonNode payload) {
    Optional<String> _ = line(userId, paper(payload));
    for (String entryId : concerned(userId, payload)) {
      Optional<String> _ = entries.question(userId, entryId).flatMap(this::answer);
    }
  }

  @Override
  public void react(String userId, String eventId, String type, JsonNode payload) {
    if (type.equals(PAPER)) {
      String ended = paper(payload);
      line(userId, ended).ifPresent(sentence -> papers.write(userId, ended, sentence));
      return;
    }
    for (String entryId : concerned(userId, payload)) {
      entries
          .question(userId, entryId)
          .flatMap(this::answer)
          .ifPresent(sentence -> entries.say(userId, entryId, sentence));
    }
  }

  /// The words on a trade on paper, as it stands.
  private Optional<String> line(String userId, String paperTradeId) {
    return paperTradeId.isEmpty()
        ? Optional.empty()
        : papers.question(userId, paperTradeId).flatMap(this::answer);
  }

  private static String paper(JsonNode payload) {
    return payload.path("trade").path("paperTradeId").asString("");
  }

  /// The entry that the event names, or those after the trade of the plan that it names.
  private List<String> concerned(String userId, JsonNode payload) {
    String entryId = payload.path("entryId").asString("");
    String intentId = payload.path("intentId").asString("");
    if (!entryId.isEmpty()) {
      return List.of(entryId);
    }
    return intentId.isEmpty() ? List.of() : entries.after(userId, intentId);
  }

  /// The coach's words; none when it refuses the question for good. While it is away the event is
  /// tried again.
  private Optional<String> answer(JournalWordsRequest request) {
    synchronized (known) {
      String words = known.get(request);
      if (words != null) {
        return Optional.of(words);
      }
    }
    try {
      String words = coach.journal(request).sentence();
      synchronized (known) {
        known.put(request, words);
      }
      return Optional.of(words);
    } catch (HopelessException e) {
      LOG.error("the coach has no sentence for an entry: {}", e.toString());
      return Optional.empty();
    }
  }
}
