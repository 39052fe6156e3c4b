package tradingtwin.core.biases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.requests.BiasFeedback;
import tradingtwin.contracts.views.BiasTimeline;
import tradingtwin.contracts.words.Label;
import tradingtwin.core.RunningCore;

/// When habits were seen, week by week.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineTest {
  private RunningCore core;
  private ScoredTrader trader;

  @BeforeAll
  void start() {
    core = RunningCore.start();
  }

  @AfterAll
  void close() {
    core.close();
  }

  @BeforeEach
  void someoneWithoutTrades() {
    trader = new ScoredTrader(core);
    trader.forgetTrades();
  }

  @Test
  void beforeTheFirstFillThereIsNoWeek() {
    assertThat(timeline()).isEqualTo(new BiasTimeline("UTC", java.util.List.of()));
  }

  @Test
  void cleanWeeksAndWeeksOfRestStandBetween() {
    int first = trader.trades("2025-12-24T10:00:00Z", "MILLI");
    int second = trader.trades("2025-12-26T10:00:00Z", "MILLI");
    int _ = trader.trades("2026-01-05T10:00:00Z", "MILLI");
    trader.score(
        "digest",
        trader.tag(first, Label.REVENGE),
        trader.tag(second, Label.REVENGE),
        trader.tag(second, Label.CHASING));

    assertThat(timeline().weeks().stream().map(TimelineTest::told))
        .containsExactly(
            "2025-W52 from 2025-12-22: 2 fills, REVENGE 2 CHASING 1",
            "2026-W01 from 2025-12-29: 0 fills,",
            "2026-W02 from 2026-01-05: 1 fills,");
  }

  @Test
  void weeksBeginOnTheTradersMonday() {
    int sundayNight = trader.trades("2026-01-11T23:30:00Z", "MILLI");
    trader.score("digest", trader.tag(sundayNight, Label.FOMO));
    assertThat(told(timeline().weeks().getFirst())).startsWith("2026-W02");

    move("Europe/Berlin");
    assertThat(timeline().timeZone()).isEqualTo("Europe/Berlin");
    assertThat(timeline().weeks().stream().map(TimelineTest::told))
        .containsExactly("2026-W03 from 2026-01-12: 1 fills, FOMO 1");
  }

  @Test
  void aFillOfWhichOnlyTheDayIsKnownStaysOnItsDay() {
    int _ = trader.trades("2026-01-12T00:00:00Z", "DATE");
    move("America/New_York");

    assertThat(told(timeline().weeks().getFirst())).startsWith("2026-W03");
  }

  @Test
  void aDeniedTagLeavesItsWeek() {
    int only = trader.trades("2026-01-05T10:00:00Z", "MILLI");
    trader.score("digest", trader.tag(only, Label.REVENGE));
    core.get(TagFeedback.class)
        .say(
            trader.userId(),
            trader.only(Label.REVENGE).tagId(),
            new BiasFeedback(BiasFeedback.Verdict.NOT_TRUE, null));

    assertThat(timeline().weeks().stream().map(TimelineTest::told))
        .containsExactly("2026-W02 from 2026-01-05: 1 fills,");
  }

  private BiasTimeline timeline() {
    return core.get(Timeline.class).of(trader.userId());
  }

  private void move(String zone) {
    int _ =
        core.everything()
            .sql("update users set time_zone = ? where user_id = ?")
            .params(zone, trader.userId())
            .update();
  }

  private static String told(BiasTimeline.Week week) {
    StringBuilder told =
        new StringBuilder(week.week() + " from " + week.monday() + ": " + week.fills() + " fills,");
    week.habits()
        .forEach(seen -> told.append(" ").append(seen.label()).append(" ").append(seen.tags()));
    return told.toString();
  }
}
