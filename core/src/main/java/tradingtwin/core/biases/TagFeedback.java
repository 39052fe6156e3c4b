package tradingtwin.core.biases;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.BiasFeedback;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.ScoreAgain;

/// The trader's own word on a tag: said, changed, withdrawn, and counted per rule set.
///
/// What is called not true leaves the trader's reports and costs at the next scoring, which it
/// asks for; the tag stays, so that the word can be seen and taken back.
public final class TagFeedback {
  private static final String NOT_TRUE = "not_true";

  private final TenantDatabase database;
  private final ScoreAgain scoring;
  private final JsonMapper json;

  TagFeedback(TenantDatabase database, ScoreAgain scoring, JsonMapper json) {
    this.database = database;
    this.scoring = scoring;
    this.json = json;
  }

  /// A word and the rule set it was said about.
  private record Said(String verdict, String policy) {}

  private record Tag(String label, String policy, @Nullable Said said) {}

  /// Notes the trader's word; a later one replaces it.
  public void say(String userId, String tagId, BiasFeedback said) {
    change(userId, tagId, json.convertValue(said.verdict(), String.class), said.note());
  }

  /// Takes the word back, whatever it was.
  public void withdraw(String userId, String tagId) {
    change(userId, tagId, null, null);
  }

  private void change(
      String userId, String tagId, @Nullable String verdict, @Nullable String note) {
    database.run(
        userId,
        () -> {
          Tag seen = find(tagId, "");
          if (denies(seen.said()) != NOT_TRUE.equals(verdict)) {
            scoring.scoreAgain(userId);
          }
          Tag tag = find(tagId, "for update");
          Said now = verdict == null ? null : new Said(verdict, tag.policy());
          store(tagId, now, note);
          count(tag.label(), tag.said(), now);
        });
  }

  private static boolean denies(@Nullable Said said) {
    return said != null && said.verdict().equals(NOT_TRUE);
  }

  private Tag find(String tagId, String lock) {
    return database
        .jdbc()
        .sql(
            "select label, policy_version, feedback, feedback_policy from bias_tags where tag_id = :id "
                + lock)
        .param("id", tagId)
        .query(
            (row, n) -> {
              String verdict = row.getString("feedback");
              return new Tag(
                  row.getString("label"),
                  row.getString("policy_version"),
                  verdict == null ? null : new Said(verdict, row.getString("feedback_policy")));
            })
        .optional()
        .orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
  }

  private void store(String tagId, @Nullable Said now, @Nullable String note) {
    int _ =
        database
            .jdbc()
            .sql(
                """
                update bias_tags set feedback = :verdict, feedback_policy = :policy, feedback_note = :note
                where tag_id = :id
                """)
            .param("verdict", now == null ? null : now.verdict())
            .param("policy", now == null ? null : now.policy())
            .param("note", note)
            .param("id", tagId)
            .update();
  }

  /// One word less, one more; always in the same order, so that two traders never wait for each
  /// other.
  private void count(String label, @Nullable Said before, @Nullable Said now) {
    record Step(Said said, int by) {}
    Stream.of(
            Optional.ofNullable(before).map(said -> new Step(said, -1)),
            Optional.ofNullable(now).map(said -> new Step(said, 1)))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(step -> step.said().policy() + " " + step.said().verdict()))
        .forEach(step -> step(label, step.said(), step.by()));
  }

  private void step(String label, Said said, int by) {
    int _ =
        database
            .jdbc()
            .sql(
                """
                insert into bias_feedback_counts (label, policy_version, verdict, tags)
                values (:label, :policy, :verdict, greatest(:by, 0))
                on conflict (label, policy_version, verdict) do update
                  set tags = greatest(bias_feedback_counts.tags + :by, 0)
                """)
            .param("label", label)
            .param("policy", said.policy())
            .param("verdict", said.verdict())
            .param("by", by)
            .update();
  }
}
