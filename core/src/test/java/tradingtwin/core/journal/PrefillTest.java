package tradingtwin.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.JournalPrefill;
import tradingtwin.contracts.views.Quadrant;
import tradingtwin.contracts.words.Emotion;
import tradingtwin.contracts.words.EntryType;
import tradingtwin.core.RunningCore;

/// What a new entry starts from, and decisions held against what they brought.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrefillTest {
  private RunningCore core;
  private PrefillingEntries prefilling;
  private Diarist anna;

  @BeforeAll
  void open() {
    core = RunningCore.start();
    prefilling = core.get(PrefillingEntries.class);
  }

  @AfterAll
  void close() {
    core.close();
  }

  @BeforeEach
  void someone() {
    anna = new Diarist(core);
  }

  @Test
  void beforeATradeItIsThePlanInTheTradersWords() {
    JournalPrefill start = prefilling.prefill(anna.id, EntryType.PRE, anna.plan(), null);

    assertThat(start.text())
        .isEqualTo(
            """
            Plan: long BTC-USD, entry 100 USD, stop 90 USD
            Setup: breakout
            What would prove me wrong: a close below
            Risk: size 1 BTC, at risk 10 USD
            Why: the range broke

            """);
    assertThat(start.emotions()).containsExactly(Emotion.CALM);
    assertThat(start.symbol()).isEqualTo("BTC-USD");
  }

  @Test
  void riskIsStatedInTheCurrencyOfTheAccount() {
    core.everything()
        .sql("update broker_accounts set currency = 'EUR' where user_id = ?")
        .param(anna.id)
        .update();
    assertThat(prefilling.prefill(anna.id, EntryType.PRE, anna.plan(), null).text())
        .contains("entry 100 USD", "at risk 10 EUR");
    assertThat(Units.of("AAPL", "EUR")).isEqualTo(new Units("EUR", "units", "EUR"));
    assertThat(Units.of("AAPL", null).price()).as("nobody says").isNull();
  }

  @Test
  void afterATradeItIsThePlanBesideWhatHappened() {
    String intent = anna.plan();
    String bought = anna.fill("BUY", "0.5", "101", 0);
    anna.fill("BUY", "0.5", "103", 10);
    String sold = anna.fill("SELL", "1", "90", 30);
    anna.matched(intent, bought);
    for (JournalPrefill start :
        new JournalPrefill[] {
          prefilling.prefill(anna.id, EntryType.POST, intent, null),
          prefilling.prefill(anna.id, EntryType.POST, null, bought),
          prefilling.prefill(anna.id, EntryType.POST, null, sold)
        }) {
      assertThat(start.text())
          .isEqualTo(
              """
              Planned: long BTC-USD, entry 100 USD, stop 90 USD, size 1 BTC, at risk 10 USD
              What would prove me wrong: a close below
              Happened: entry 102 USD, exit 90 USD, size 1 BTC, fees 1.5 USD
              Result: -13.5 USD, -1.35 R

              """);
      assertThat(start.intent().intentId()).isEqualTo(intent);
      assertThat(start.outcome().closed()).isTrue();
    }
  }

  @Test
  void aTradeThatIsStillOpenSaysSo() {
    String bought = anna.fill("BUY", "1", "101", 0);

    JournalPrefill start = prefilling.prefill(anna.id, EntryType.POST, null, bought);
    assertThat(start.text())
        .isEqualTo("Happened: BTC-USD, entry 101 USD, size 1 BTC, fees 0.5 USD, still open\n\n");
    assertThat(start.outcome().closed()).isFalse();
    assertThat(start.intent()).isNull();
  }

  @Test
  void aFillThatTurnsAPositionTellsOfTheOneItOpened() {
    anna.fill("BUY", "1", "100", 0);
    String turned = anna.fill("SELL", "2", "110", 10);

    assertThat(prefilling.prefill(anna.id, EntryType.POST, null, turned).text())
        .startsWith("Happened: BTC-USD, entry 110 USD, size 1 BTC");
  }

  @Test
  void whatIsNotTheTradersStartsNothing() {
    String intent = anna.plan();
    String trade = anna.fill("BUY", "1", "101", 0);
    String bert = core.trader();

    for (EntryType type : EntryType.values()) {
      assertThatThrownBy(() -> prefilling.prefill(bert, type, intent, null))
          .isInstanceOf(RefusedException.class);
      assertThatThrownBy(() -> prefilling.prefill(bert, type, null, trade))
          .isInstanceOf(RefusedException.class);
    }
    assertThat(prefilling.prefill(bert, EntryType.NOTE, null, null).text()).isEmpty();
  }

  @Test
  void decisionsAreHeldAgainstWhatTheyBrought() {
    scored(80, "5");
    scored(100, "-5");
    scored(79, "5");
    scored(10, "0");
    scored(null, "50");
    Quadrant seen = core.get(Quadrants.class).of(anna.id);

    assertThat(seen.counts()).isEqualTo(new Quadrant.Counts(1, 1, 1, 1));
    assertThat(seen.n()).as("without a score there is no point").isEqualTo(4);
    assertThat(seen.points()).extracting(Quadrant.Point::symbol).containsOnly("BTC-USD");
    assertThat(seen.needed()).isEqualTo(5);
    assertThat(seen.threshold()).isEqualTo(80);
    assertThat(core.get(Quadrants.class).of(core.trader()).points()).isEmpty();
  }

  private void scored(@org.jspecify.annotations.Nullable Integer score, String net) {
    anna.scored(anna.fill("BUY", "1", "100", 0), null, score, net);
  }
}
