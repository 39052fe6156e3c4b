package tradingtwin.core.reflections;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.events.CoachReflect;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.CoachMessage;
import tradingtwin.contracts.views.CoachMessages;
import tradingtwin.contracts.views.Evidence;
import tradingtwin.contracts.words.FindingState;
import tradingtwin.contracts.words.Label;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.outbox.Outbox;

/// The conversation as it stands.
public final class Reflections {
  private static final int MOST = 200;

  private final TenantDatabase database;
  private final Outbox outbox;
  private final JsonMapper json;
  private final InstantSource clock;

  Reflections(TenantDatabase database, Outbox outbox, JsonMapper json, InstantSource clock) {
    this.database = database;
    this.outbox = outbox;
    this.json = json;
    this.clock = clock;
  }

  /// Something to say.
  ///
  /// @param subject what it speaks of: `finding:REVENGE`, `tag:` and the tag's id, or `too_little`
  ///     for all habits of which too little is known
  public record Draft(
      String subject,
      List<Label> labels,
      FindingState state,
      String title,
      String narrative,
      @Nullable Double confidence,
      List<Evidence> evidence,
      CoachMessage.@Nullable Cta cta,
      @Nullable String tagId) {
    /// Whether this state is said once and not again while it lasts.
    boolean quiet() {
      return state == FindingState.INSUFFICIENT || state == FindingState.NOT_FOUND;
    }
  }

  private record Present(String messageId, String digest, CoachMessage message) {
    /// Whether the same words stand there with other numbers beside them.
    boolean onlyNumbersDiffer(Draft draft, String now) {
      return !digest.equals(now)
          && message.title().equals(draft.title())
          && message.narrative().equals(draft.narrative());
    }
  }

  /// Says what is new or has changed, and takes back what no longer holds; in the running
  /// transaction. What was said before in the same words is not said again.
  ///
  /// @param holding subjects that still hold though nothing new is said of them: what was said
  ///     about them stays in the conversation
  /// @return how many were said
  public int say(String userId, boolean demo, List<Draft> drafts, Set<String> holding) {
    int said = 0;
    for (Draft draft : drafts) {
      Optional<Present> present = present(draft.subject());
      String digest = digest(draft);
      if (present.isEmpty() || changed(present.get(), draft, digest)) {
        present.ifPresent(old -> supersede(old.messageId()));
        say(userId, demo, draft, digest, present.isPresent());
        said++;
      } else if (present.get().onlyNumbersDiffer(draft, digest)) {
        bringUpToDate(present.get(), draft, digest);
      }
    }
    Set<String> kept = new HashSet<>(holding);
    drafts.forEach(draft -> kept.add(draft.subject()));
    takeBackAllBut(kept);
    return said;
  }

  /// A page of the conversation, oldest first, before the named message.
  public CoachMessages page(String userId, @Nullable String before, int limit) {
    int most = Math.clamp(limit, 1, MOST);
    return database.as(
        userId,
        () -> {
          List<CoachMessage> newestFirst =
              database
                  .jdbc()
                  .sql(
                      """
                      select body from reflections
                      where not superseded and (:before::text is null or message_id < :before)
                      order by message_id desc limit :limit
                      """)
                  .param("before", before)
                  .param("limit", most + 1)
                  .query((row, n) -> json.readValue(row.getString(1), CoachMessage.class))
                  .list();
          boolean more = newestFirst.size() > most;
          List<CoachMessage> shown =
              new java.util.ArrayList<>(more ? newestFirst.subList(0, most) : newestFirst);
          Collections.reverse(shown);
          Optional<String> read = readMark();
          return new CoachMessages(
              shown,
              more ? shown.getFirst().messageId() : null,
              unread(read.orElse("")),
              read.orElse(null));
        });
  }

  /// Moves the read mark forward; it never goes back.
  public void read(String userId, String messageId) {
    int moved =
        database.as(
            userId,
            () ->
                database
                    .jdbc()
                    .sql(
                        """
                        insert into read_marks (user_id, message_id)
                        select :user, message_id from reflections where message_id = :message
                        on conflict (user_id) do update
                          set message_id = greatest(read_marks.message_id, excluded.message_id)
                        """)
                    .param("user", userId)
                    .param("message", messageId)
                    .update());
    if (moved == 0) {
      throw RefusedException.of(ProblemCode.NOT_FOUND);
    }
  }

  private Optional<String> readMark() {
    return database
        .jdbc()
        .sql("select message_id from read_marks")
        .query((row, n) -> row.getString(1))
        .optional();
  }

  private int unread(String read) {
    return database
        .jdbc()
        .sql("select count(*) from reflections where not superseded and message_id > :read")
        .param("read", read)
        .query(Integer.class)
        .single();
  }

  private static boolean changed(Present present, Draft draft, String digest) {
    boolean sameQuietState =
        draft.quiet()
            && present.message().state() == draft.state()
            && present.message().labels().equals(draft.labels());
    return !sameQuietState && !present.digest().equals(digest);
  }

  private Optional<Present> present(String subject) {
    return database
        .jdbc()
        .sql(
            """
            select message_id, digest, body from reflections where subject = :subject and not superseded
            """)
        .param("subject", subject)
        .query(
            (row, n) ->
                new Present(
                    row.getString(1),
                    row.getString(2),
                    json.readValue(row.getString(3), CoachMessage.class)))
        .optional();
  }

  private void say(String userId, boolean demo, Draft draft, String digest, boolean updated) {
    CoachMessage message = message(draft, Ulid.next(), clock.instant(), updated, demo);
    database
        .jdbc()
        .sql(
            """
            insert into reflections (message_id, user_id, subject, digest, body)
            values (:id, :user, :subject, :digest, :body::jsonb)
            """)
        .param("id", message.messageId())
        .param("user", userId)
        .param("subject", draft.subject())
        .param("digest", digest)
        .param("body", json.writeValueAsString(message))
        .update();
    outbox.append(userId, "coach.reflect", new CoachReflect(message));
  }

  /// What is quiet is not said again while the numbers beside it grow; they grow where it stands.
  private void bringUpToDate(Present present, Draft draft, String digest) {
    CoachMessage old = present.message();
    CoachMessage now = message(draft, old.messageId(), old.at(), old.updated(), old.demo());
    database
        .jdbc()
        .sql("update reflections set digest = :digest, body = :body::jsonb where message_id = :id")
        .param("digest", digest)
        .param("body", json.writeValueAsString(now))
        .param("id", old.messageId())
        .update();
  }

  private static CoachMessage message(
      Draft draft, String messageId, Instant at, boolean updated, boolean demo) {
    return new CoachMessage(
        messageId,
        at,
        draft.labels(),
        draft.state(),
        draft.title(),
        draft.narrative(),
        draft.confidence(),
        updated,
        draft.subject(),
        draft.evidence(),
        draft.cta(),
        draft.tagId(),
        demo);
  }

  private void supersede(String messageId) {
    database
        .jdbc()
        .sql("update reflections set superseded = true where message_id = :id")
        .param("id", messageId)
        .update();
  }

  private void takeBackAllBut(Set<String> subjects) {
    database
        .jdbc()
        .sql(
            """
            update reflections set superseded = true where not superseded and not (subject = any(:subjects))
            """)
        .param("subjects", subjects.toArray(String[]::new))
        .update();
  }

  private String digest(Draft draft) {
    try {
      String text =
          json.writeValueAsString(
              List.of(draft.title(), draft.narrative(), draft.state(), draft.evidence()));
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }
}
