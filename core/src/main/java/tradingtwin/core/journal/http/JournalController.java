package tradingtwin.core.journal.http;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.JournalDraft;
import tradingtwin.contracts.requests.JournalEntryChange;
import tradingtwin.contracts.views.JournalEntries;
import tradingtwin.contracts.views.JournalEntry;
import tradingtwin.contracts.views.JournalEntryWritten;
import tradingtwin.contracts.views.JournalPrefill;
import tradingtwin.contracts.views.Quadrant;
import tradingtwin.contracts.words.EntryType;
import tradingtwin.core.idempotency.http.KeyedAnswers;
import tradingtwin.core.journal.Journal;
import tradingtwin.core.journal.PrefillingEntries;
import tradingtwin.core.journal.Quadrants;
import tradingtwin.core.journal.WritingEntries;
import tradingtwin.core.session.Identity;

@RestController
@RequestMapping("/internal/v1/journal-entries")
final class JournalController {
  private final Journal journal;
  private final WritingEntries writing;
  private final PrefillingEntries prefilling;
  private final Quadrants quadrants;
  private final KeyedAnswers answers;
  private final JsonMapper json;

  JournalController(
      Journal journal,
      WritingEntries writing,
      PrefillingEntries prefilling,
      Quadrants quadrants,
      KeyedAnswers answers,
      JsonMapper json) {
    this.journal = journal;
    this.writing = writing;
    this.prefilling = prefilling;
    this.quadrants = quadrants;
    this.answers = answers;
    this.json = json;
  }

  @PostMapping
  ResponseEntity<byte[]> write(
      Identity identity,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody JournalDraft draft) {
    return answers.created(
        identity.userId(),
        key,
        "journal|" + json.writeValueAsString(draft),
        () -> new JournalEntryWritten(writing.write(identity.userId(), draft)));
  }

  @GetMapping
  JournalEntries page(
      Identity identity,
      @RequestParam(name = "type", required = false) @Nullable String type,
      @RequestParam(name = "intentId", required = false) @Nullable String intentId,
      @RequestParam(name = "tradeId", required = false) @Nullable String tradeId,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor,
      @RequestParam(name = "limit", defaultValue = "20") int limit) {
    return journal.page(
        identity.userId(),
        new Journal.Filter(type == null ? null : type(type), intentId, tradeId),
        cursor,
        limit);
  }

  @GetMapping("/prefill")
  JournalPrefill prefill(
      Identity identity,
      @RequestParam("type") String type,
      @RequestParam(name = "intentId", required = false) @Nullable String intentId,
      @RequestParam(name = "tradeId", required = false) @Nullable String tradeId) {
    return prefilling.prefill(identity.userId(), type(type), intentId, tradeId);
  }

  @GetMapping("/quadrant")
  Quadrant quadrant(Identity identity) {
    return quadrants.of(identity.userId());
  }

  @GetMapping("/{id}")
  JournalEntry one(Identity identity, @PathVariable("id") String entryId) {
    return journal.get(identity.userId(), entryId);
  }

  @PatchMapping("/{id}")
  JournalEntry change(
      Identity identity,
      @PathVariable("id") String entryId,
      @RequestBody JournalEntryChange change) {
    writing.change(identity.userId(), entryId, change);
    return journal.get(identity.userId(), entryId);
  }

  private static EntryType type(String word) {
    return Arrays.stream(EntryType.values())
        .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () -> RefusedException.of(ProblemCode.VALIDATION, "A type is pre, post or note."));
  }
}
