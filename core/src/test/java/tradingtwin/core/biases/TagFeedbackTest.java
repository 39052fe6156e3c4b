package tradingtwin.core.biases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.AccountSettings;
import tradingtwin.contracts.requests.BiasFeedback;
import tradingtwin.contracts.requests.BiasFeedback.Verdict;
import tradingtwin.contracts.views.BiasTag;
import tradingtwin.contracts.views.Findings;
import tradingtwin.contracts.words.Label;
import tradingtwin.core.RunningCore;
import tradingtwin.core.account.SigningIn;
import tradingtwin.core.trades.TradeBook;

/// What becomes of a trader's own word on a tag.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TagFeedbackTest {
  private RunningCore core;
  private Habits habits;
  private TagFeedback feedback;
  private ScoredTrader trader;
  private String anna;
  private String policy;

  @BeforeAll
  void start() {
    core = RunningCore.start();
    habits = core.get(Habits.class);
    feedback = core.get(TagFeedback.class);
  }

  @AfterAll
  void close() {
    core.close();
  }

  @BeforeEach
  void oneTagOfARuleSetOfItsOwn() {
    trader = new ScoredTrader(core);
    anna = trader.userId();
    policy = "rules-" + Ulid.next();
    trader.score("first", trader.tag(0, Label.REVENGE, policy));
  }

  @Test
  void aDenialIsSeenCountedAndTakenOutOfEveryCount() {
    say(Verdict.NOT_TRUE);

    assertThat(tag().feedback()).isEqualTo(BiasTag.Feedback.NOT_TRUE);
    Findings.Finding revenge = habits.findings(anna).findings().getFirst();
    assertThat(revenge.tags()).isZero();
    assertThat(revenge.denied()).isOne();
    TradeBook book = core.get(TradeBook.class);
    assertThat(book.find(anna, trader.trade(0)).orElseThrow().labels()).isEmpty();
    assertThat(
            book.page(anna, new TradeBook.Filter(null, null, null, Label.REVENGE), null, 10)
                .total())
        .isZero();
    assertThat(counted("not_true")).isOne();
  }

  @Test
  void takingItBackIsAsIfNothingHadBeenSaid() {
    BiasTag before = tag();
    say(Verdict.NOT_TRUE);
    feedback.withdraw(anna, before.tagId());

    assertThat(tag()).isEqualTo(before);
    assertThat(habits.findings(anna).findings().getFirst().tags()).isOne();
    assertThat(counted("not_true")).isZero();
    feedback.withdraw(anna, before.tagId());
    assertThat(counted("not_true")).as("twice is once").isZero();
  }

  @Test
  void aDenialOutlivesTheRunsThatLeaveItOut() {
    say(Verdict.NOT_TRUE);
    BiasTag denied = tag();
    trader.score("second", trader.tag(1, Label.CHASING));
    trader.score("third");

    assertThat(habits.tags(anna, null).tags()).containsExactly(denied);
    assertThat(habits.denied(anna))
        .containsExactly(new Habits.Denied(denied.tagId(), Label.REVENGE, trader.trade(0)));
  }

  @Test
  void aRunThatNamesADeniedTagAllTheSameKeepsTheWord() {
    say(Verdict.NOT_TRUE);
    trader.score("second", trader.tag(0, Label.REVENGE));

    assertThat(tag().feedback()).isEqualTo(BiasTag.Feedback.NOT_TRUE);
  }

  @Test
  void onceTakenBackATagThatNoRunFindsGoesWithTheNextRun() {
    say(Verdict.NOT_TRUE);
    String tagId = tag().tagId();
    trader.score("second");
    feedback.withdraw(anna, tagId);
    trader.score("third");

    assertThat(habits.tags(anna, null).tags()).isEmpty();
  }

  @Test
  void wordsAreCountedUnderTheRuleSetTheyWereSaidAbout() {
    say(Verdict.TRUE);
    String newer = "rules-" + Ulid.next();
    trader.score("second", trader.tag(0, Label.REVENGE, newer));
    assertThat(tag().feedback()).isEqualTo(BiasTag.Feedback.TRUE);
    assertThat(counted("true")).isOne();

    say(Verdict.NOT_TRUE);
    assertThat(counted("true")).isZero();
    policy = newer;
    assertThat(counted("not_true")).isOne();
  }

  @Test
  void theCountsNameNoTraderAndAddUpOverAll() {
    say(Verdict.NOT_TRUE);
    ScoredTrader bert = new ScoredTrader(core);
    bert.score("first", bert.tag(0, Label.REVENGE, policy), bert.tag(1, Label.REVENGE, policy));
    habits
        .tags(bert.userId(), null)
        .tags()
        .forEach(
            tag ->
                feedback.say(bert.userId(), tag.tagId(), new BiasFeedback(Verdict.NOT_TRUE, null)));

    assertThat(counted("not_true")).isEqualTo(3);
    assertThat(
            core.everything()
                .sql(
                    """
                    select column_name from information_schema.columns
                    where table_name = 'bias_feedback_counts'
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("label", "policy_version", "verdict", "tags", "created_at");
  }

  @Test
  void onlyADenialAndItsEndAskForScoring() {
    assertThat(scorings()).isZero();
    say(Verdict.TRUE);
    assertThat(scorings()).isZero();
    say(Verdict.NOT_TRUE);
    assertThat(scorings()).isOne();
    say(Verdict.NOT_TRUE);
    assertThat(scorings()).isOne();
    feedback.withdraw(anna, tag().tagId());
    assertThat(scorings()).isEqualTo(2);
  }

  @Test
  void anotherTimeZoneAsksForScoringAndTheSameOneDoesNot() {
    SigningIn account = core.get(SigningIn.class);
    account.change(anna, zone("Europe/Berlin"));
    assertThat(scorings()).isOne();
    account.change(anna, zone("Europe/Berlin"));
    account.change(anna, zone(null));
    assertThat(scorings()).isOne();

    String withoutFills = core.trader();
    account.change(withoutFills, zone("Asia/Tokyo"));
    assertThat(core.count("select count(*) from jobs where user_id = ?", withoutFills)).isZero();
  }

  @Test
  void anothersTagIsNotThere() {
    String tag = tag().tagId();
    String bert = core.trader();

    assertThatThrownBy(() -> feedback.say(bert, tag, new BiasFeedback(Verdict.TRUE, null)))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> feedback.withdraw(bert, tag)).isInstanceOf(RefusedException.class);
    assertThat(habits.tagsOf(bert, trader.trade(0))).isEmpty();
    assertThat(tag().feedback()).isNull();
  }

  private void say(Verdict verdict) {
    feedback.say(anna, tag().tagId(), new BiasFeedback(verdict, "it was a plan"));
  }

  private BiasTag tag() {
    return trader.only(Label.REVENGE);
  }

  private long counted(String verdict) {
    List<Long> tags =
        core.everything()
            .sql(
                """
                select tags from bias_feedback_counts
                where label = 'REVENGE' and policy_version = :policy and verdict = :verdict
                """)
            .param("policy", policy)
            .param("verdict", verdict)
            .query(Long.class)
            .list();
    return tags.isEmpty() ? 0 : tags.getFirst();
  }

  private long scorings() {
    return core.count("select count(*) from jobs where user_id = ? and kind = 'score.bias'", anna);
  }

  private static AccountSettings zone(@Nullable String zone) {
    return new AccountSettings(null, zone, null, null);
  }
}
