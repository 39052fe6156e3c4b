package tradingtwin.core.biases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.views.BiasTag;
import tradingtwin.contracts.views.Findings;
import tradingtwin.contracts.words.Label;
import tradingtwin.core.RunningCore;

/// What scoring found, and what the trader says to it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HabitsTest {
  private RunningCore core;
  private Habits habits;
  private String anna;
  private ScoredTrader trader;

  @BeforeAll
  void start() {
    core = RunningCore.start();
    habits = core.get(Habits.class);
  }

  @AfterAll
  void close() {
    core.close();
  }

  @BeforeEach
  void someoneWithThreeTrades() {
    trader = new ScoredTrader(core);
    anna = trader.userId();
  }

  @Test
  void beforeTheFirstScoringThereIsNoRun() {
    assertThat(habits.findings(anna).run()).isNull();
    assertThat(habits.tags(anna, null).tags()).isEmpty();
  }

  @Test
  void aNewRunReplacesTheOneBeforeAndTagsThatStayKeepTheirId() {
    trader.score("first", trader.tag(0, Label.REVENGE), trader.tag(1, Label.FOMO));
    String kept = trader.only(Label.REVENGE).tagId();
    trader.score("second", trader.tag(0, Label.REVENGE), trader.tag(2, Label.CHASING));

    assertThat(habits.findings(anna).run().inputDigest()).isEqualTo("second");
    assertThat(habits.findings(anna).findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.finding()).isEqualTo(ScoredTrader.finding(Label.REVENGE)));
    assertThat(trader.only(Label.REVENGE).tagId()).isEqualTo(kept);
    assertThat(habits.tags(anna, null).tags())
        .extracting(BiasTag::label)
        .containsExactlyInAnyOrder(Label.REVENGE, Label.CHASING);
    assertThat(core.count("select count(*) from bias_runs where user_id = ?", anna))
        .as("runs are kept")
        .isEqualTo(2);
    assertThat(core.get(ScoringRuns.class).alreadyScored(anna, "second", "1")).isTrue();
    assertThat(core.get(ScoringRuns.class).alreadyScored(anna, "first", "1")).isFalse();
  }

  @Test
  void eachFindingBringsItsCostAndHowManyTradesCarryIt() {
    trader.score("first", trader.tag(0, Label.REVENGE), trader.tag(1, Label.REVENGE));
    trader.score(
        "second", List.of(ScoredTrader.cost(Label.REVENGE)), null, trader.tag(0, Label.REVENGE));

    Findings.Finding revenge = habits.findings(anna).findings().getFirst();
    assertThat(revenge.cost()).isEqualTo(ScoredTrader.cost(Label.REVENGE));
    assertThat(revenge.costNarrative()).isEqualTo("Words");
    assertThat(revenge.tags()).isOne();
    assertThat(revenge.denied()).isZero();
  }

  @Test
  void everyRunIsToldAlsoWhereThereIsNothingNewToSay() {
    trader.score("first", trader.tag(0, Label.REVENGE));
    trader.score("second", trader.tag(0, Label.REVENGE));

    assertThat(
            core.everything()
                .sql(
                    """
                    select payload ->> 'tags' from event_outbox
                    where user_id = ? and type = 'habits.scored' order by seq
                    """)
                .params(anna)
                .query(String.class)
                .list())
        .containsExactly("1", "1");
  }

  @Test
  void theTwinIsThatOfTheNewestRun() {
    assertThat(habits.twin(anna).scoredAt()).isNull();
    trader.score("first", List.of(), ScoredTrader.curve("10.5"));
    trader.score("second", List.of(), ScoredTrader.curve("11.5"));

    assertThat(habits.twin(anna).curve()).isEqualTo(ScoredTrader.curve("11.5"));
    assertThat(core.count("select count(*) from twin_curves where user_id = ?", anna))
        .as("a curve is as long as the history: older ones go")
        .isOne();
    trader.score("third", List.of(), null);
    assertThat(habits.twin(anna).curve()).as("too little data").isNull();
    assertThat(habits.twin(anna).scoredAt()).isNotNull();
  }

  @Test
  void aTagBringsItsTrade() {
    trader.score("first", trader.tag(0, Label.REVENGE));

    BiasTag tag = trader.only(Label.REVENGE);
    assertThat(tag.trade()).isNotNull();
    assertThat(tag.trade().tradeId()).isEqualTo(trader.trade(0));
    assertThat(tag.trade().symbol()).isEqualTo("BTC-USD");
    assertThat(habits.tagsOf(anna, trader.trade(0))).containsExactly(tag);
  }
}
