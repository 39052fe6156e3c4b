package tradingtwin.core.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.problems.Problem.FieldError;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.CooldownStart;
import tradingtwin.contracts.requests.OwnLimits;
import tradingtwin.contracts.words.OwnLimitName;
import tradingtwin.core.RunningCore;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.engine.gate.EntryLimits;

/// The crypto persona risks 1 % of equity a trade; the trader's days begin at midnight UTC.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitBookTest {
  private RunningCore rooms;
  private LimitBook book;
  private String anna;

  @BeforeAll
  void open() {
    rooms = RunningCore.start();
    book = rooms.get(LimitBook.class);
  }

  @AfterAll
  void close() {
    rooms.close();
  }

  @BeforeEach
  void inTheMorning() {
    Instant morning = midnight().plus(Duration.ofHours(9));
    rooms.clock().move(Duration.between(now(), morning));
    anna = rooms.trader();
  }

  @Test
  void aTighterLimitHoldsAtOnce() {
    state("{\"riskPerTrade\": 0.004}");
    assertThat(risk(now())).contains("0.004");
    assertThat(held(OwnLimitName.RISK_PER_TRADE).pendingFrom()).isNull();
  }

  @Test
  void aLooserOneHoldsFromTheNextDay() {
    state("{\"riskPerTrade\": 0.004}");
    rooms.clock().move(Duration.ofHours(1));
    state("{\"riskPerTrade\": 0.008}");

    assertThat(risk(now())).contains("0.004");
    assertThat(held(OwnLimitName.RISK_PER_TRADE).pendingFrom()).isEqualTo(midnight());
    assertThat(risk(midnight())).contains("0.008");
  }

  @Test
  void whatWasTightenedByMistakeIsLoosenedWithTheNextDayToo() {
    state("{\"entriesPerDay\": 1}");
    state("{\"lift\": [\"entriesPerDay\"]}");

    assertThat(book.at(anna, now()).limits().entries().mostADay()).hasValue(1);
    assertThat(book.at(anna, midnight()).limits().entries().mostADay()).isEmpty();
    assertThat(held(OwnLimitName.ENTRIES_PER_DAY).pendingFrom()).isEqualTo(midnight());
  }

  @Test
  void betweenTwoLooserWordsTheStrictestStays() {
    state("{\"riskPerTrade\": 0.008}");
    state("{\"riskPerTrade\": 0.009}");
    state("{\"riskPerTrade\": 0.002}");
    state("{\"riskPerTrade\": 0.01}");

    assertThat(risk(now())).contains("0.002");
    assertThat(risk(midnight())).contains("0.01");
  }

  @Test
  void nothingIsLoosenedInsideAPauseEvenOneThatStartedLater() {
    state("{\"riskPerTrade\": 0.004}");
    state("{\"riskPerTrade\": 0.008}");
    Instant end = rooms.get(Pauses.class).start(anna, new CooldownStart(20 * 60, null)).endsAt();

    assertThat(risk(midnight())).contains("0.004");
    assertThat(held(OwnLimitName.RISK_PER_TRADE).pendingFrom()).isEqualTo(end);
    assertThat(risk(end)).contains("0.008");
  }

  @Test
  void aMoveToAnotherTimeZoneBringsTheNextDayNoNearer() {
    state("{\"riskPerTrade\": 0.004}");
    state("{\"riskPerTrade\": 0.008}");
    rooms
        .everything()
        .sql("update users set time_zone = 'Pacific/Kiritimati' where user_id = ?")
        .params(anna)
        .update();
    assertThat(held(OwnLimitName.RISK_PER_TRADE).pendingFrom()).isEqualTo(midnight());
  }

  @Test
  void moreRoomThanThePersonaLeavesIsRefusedByItsFieldAndNothingChanges() {
    assertThatThrownBy(
            () -> state("{\"entriesPerDay\": 3, \"riskPerTrade\": 0.02, \"stopRequired\": false}"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.problem().errors())
                    .extracting(FieldError::pointer)
                    .containsExactlyInAnyOrder("/riskPerTrade", "/stopRequired"));
    assertThat(book.at(anna, now()).each()).isEmpty();
  }

  @Test
  void hoursAndSymbolsNarrowAtOnceAndWidenWithTheNextDay() {
    state(
        "{\"allowedFrom\": \"09:00\", \"allowedTo\": \"17:00\", \"allowedSymbols\": [\"BTC-USD\", \"ETH-USD\"]}");
    state("{\"allowedTo\": \"15:00\", \"allowedSymbols\": [\"BTC-USD\", \"SOL-USD\"]}");

    var today = book.at(anna, now()).limits().entries();
    assertThat(today.hours())
        .containsExactly(new EntryLimits.Hours(LocalTime.of(9, 0), LocalTime.of(15, 0)));
    assertThat(today.symbols().orElseThrow()).containsExactly("BTC-USD");
    assertThat(book.at(anna, midnight()).limits().entries().symbols().orElseThrow())
        .containsExactlyInAnyOrder("BTC-USD", "SOL-USD");
    assertThatThrownBy(() -> state("{\"allowedTo\": \"09:00\"}"))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void whatHeldOnAPastDayIsStillKnown() {
    state("{\"riskPerTrade\": 0.004}");
    Instant first = now();
    rooms.clock().move(Duration.ofDays(2));
    state("{\"riskPerTrade\": 0.009}");
    rooms.clock().move(Duration.ofDays(2));

    assertThat(risk(first)).contains("0.004");
    assertThat(risk(first.minusSeconds(1))).isEmpty();
    assertThat(risk(now())).contains("0.009");
  }

  private void state(String body) {
    book.change(anna, rooms.get(JsonMapper.class).readValue(body, OwnLimits.class));
  }

  private OwnInForce.Held held(OwnLimitName name) {
    return book.at(anna, now()).each().get(name);
  }

  private Optional<String> risk(Instant t) {
    return book.at(anna, t)
        .limits()
        .sizes()
        .riskPerTrade()
        .map(share -> share.stripTrailingZeros().toPlainString());
  }

  private Instant now() {
    return rooms.clock().instant();
  }

  /// The start of the trader's next day.
  private Instant midnight() {
    return now()
        .atZone(ZoneOffset.UTC)
        .toLocalDate()
        .plusDays(1)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }
}
