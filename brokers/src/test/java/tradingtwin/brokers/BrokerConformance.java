package tradingtwin.brokers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradingtwin.brokers.FillHistory.Outcome;
import tradingtwin.brokers.sandbox.BookedFill;
import tradingtwin.brokers.sandbox.SandboxTrouble;
import tradingtwin.marketdata.http.HttpPatience;

/// What every way to a broker's fills must do, whatever the broker does. A source's test
/// extends this and brings the source with a broker whose fills fill more than one page.
///
/// Nothing sleeps: waits are written down, clocks are moved, and only a broker that says
/// nothing is waited for, a fraction of a second.
public abstract class BrokerConformance {

  private static final HttpPatience HURRIED =
      new HttpPatience(
          Duration.ofSeconds(5),
          Duration.ofMillis(250),
          3,
          Duration.ofMillis(500),
          Duration.ofSeconds(20),
          8 * 1024 * 1024);

  private ConformingSource source;

  protected abstract ConformingSource open() throws Exception;

  @BeforeEach
  void openSource() throws Exception {
    source = open();
  }

  @AfterEach
  void closeSource() {
    source.close();
  }

  /// The source of the running test.
  protected final ConformingSource source() {
    return source;
  }

  @Test
  void everyFillComesOnceWithItsOwnNumbers() {
    List<BrokerFill> all = everything();

    assertThat(all).hasSameSizeAs(source.books()).hasSizeGreaterThan(100);
    assertThat(all).extracting(BrokerFill::extId).doesNotHaveDuplicates();
    assertThat(all).allMatch(BrokerFill::nativeId).allMatch(f -> f.sourceLine() == 0);
    SoftAssertions.assertSoftly(
        softly -> {
          for (BookedFill booked : source.books()) {
            BrokerFill read =
                all.stream().filter(f -> f.extId().equals(booked.id())).findFirst().orElseThrow();
            softly.assertThat(said(read)).isEqualTo(said(booked));
          }
        });
  }

  @Test
  void aSecondReadingSaysTheSame() {
    assertThat(everything()).isEqualTo(everything());
  }

  @Test
  void nothingSinceAMomentIsLeftOutAndWhatIsReadAgainHasTheSameId() {
    Set<BrokerFill> all = new HashSet<>(everything());
    List<BrokerFill> later = complete(source.fills(), source.middle());

    assertThat(later.size()).isLessThan(all.size());
    assertThat(all).containsAll(later);
    assertThat(later)
        .containsAll(all.stream().filter(f -> !f.ts().isBefore(source.middle())).toList());
  }

  @Test
  void aBrokerThatIsBusyIsWaitedForAsLongAsItAsks() {
    source.switches().next(new SandboxTrouble.Busy(Duration.ofSeconds(7)));

    assertThat(everything()).hasSameSizeAs(source.books());
    assertThat(source.waits())
        .singleElement()
        .satisfies(w -> assertThat(w).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8)));
  }

  @Test
  void aBrokerThatWantsALongPauseGetsIt() {
    source.switches().next(new SandboxTrouble.Busy(Duration.ofMinutes(10)));

    assertThat(failure(source.fills()))
        .isEqualTo(new BrokerFailure.RateLimited(Duration.ofMinutes(10)));
    assertThat(source.waits()).isEmpty();
  }

  @Test
  void aServerThatFailsIsAskedAgainEverMoreSlowly() {
    source
        .switches()
        .next(
            new SandboxTrouble.Failing(500),
            new SandboxTrouble.Failing(503),
            new SandboxTrouble.Failing(502));

    assertThat(everything()).hasSameSizeAs(source.books());
    assertThat(source.waits()).hasSize(3);
    assertThat(source.waits().getLast()).isGreaterThan(source.waits().getFirst());
  }

  @Test
  void aServerThatGoesOnFailingIsUnavailableAfterAFewTriesOfEachQuestion() {
    source.switches().always(new SandboxTrouble.Failing(500));

    assertThat(failure(source.fills()))
        .isEqualTo(new BrokerFailure.Unavailable("the server failed with 500"));
    assertThat(source.waits()).hasSizeBetween(3, 3 * 3);
  }

  @Test
  void aConnectionThatBreaksIsMadeAgain() {
    source.switches().next(new SandboxTrouble.Dropped());

    assertThat(everything()).hasSameSizeAs(source.books());
  }

  @Test
  void aBrokerThatNeverAnswersIsUnavailableAfterAFewTries() {
    source.switches().always(new SandboxTrouble.Silent());

    assertThat(failure(source.fills(HURRIED)))
        .isEqualTo(new BrokerFailure.Unavailable("no connection"));
    assertThat(source.waits()).hasSizeBetween(2, 3 * 2);
  }

  @Test
  void aPageThatStopsHalfwayIsUnavailableAfterAFewTries() {
    source.switches().always(new SandboxTrouble.Stalled());

    assertThat(failure(source.fills(HURRIED)))
        .isEqualTo(new BrokerFailure.Unavailable("no connection"));
  }

  @Test
  void aSlowPageIsReadToItsEnd() {
    source.switches().always(new SandboxTrouble.Slow(Duration.ofMillis(1)));

    assertThat(everything()).hasSameSizeAs(source.books());
    assertThat(source.waits()).isEmpty();
  }

  @Test
  void aBrokerThatPagesInACircleIsLeft() {
    source.switches().always(new SandboxTrouble.GoingRound());

    assertThat(saysThatItCouldNotRead(source.fills())).isTrue();
  }

  @Test
  void nonsenseIsNotTakenForAnEmptyList() {
    source.switches().next(new SandboxTrouble.Nonsense());

    assertThat(saysThatItCouldNotRead(source.fills())).isTrue();
  }

  @Test
  void aStrangerIsRefusedWithAReason() {
    assertThat(endedOrToRenew(failure(source.strangersFills()))).isTrue();
  }

  @Test
  void aConnectionThatEndedAtTheBrokerAsksToReconnect() {
    FetchFills fills = source.fills();
    complete(fills, source.middle());
    source.endAtTheBroker();

    assertThat(endedOrToRenew(failure(fills))).isTrue();
  }

  @Test
  void noTradesIsAnAnswerAndNothingSharedIsNot() {
    assertThat(complete(source.untouchedFills(), source.beginning())).isEmpty();
    assertThat(failure(source.unsharedFills()).asksToReconnect()).isTrue();
  }

  @Test
  void aBrokerWhoseClockIsWrongIsReadByItsClock() {
    source.switches().clockAhead(Duration.ofMinutes(10));
    assertThat(everything()).hasSameSizeAs(source.books());

    source.switches().clockAhead(Duration.ofMinutes(-10));
    assertThat(everything()).hasSameSizeAs(source.books());
  }

  /// What was granted for an hour looks expired at first; renewing it tells.
  private static boolean endedOrToRenew(BrokerFailure failure) {
    return failure instanceof BrokerFailure.Expired || failure.asksToReconnect();
  }

  /// By ending the reading, or by a remark where the rest can still be read.
  private boolean saysThatItCouldNotRead(FetchFills fills) {
    List<String> remarks = new ArrayList<>();
    Outcome outcome =
        new FillHistory(fills)
            .readSince(source.beginning(), page -> remarks.addAll(page.unreadable()));
    return outcome instanceof Outcome.Stopped stopped
        ? stopped.failure() instanceof BrokerFailure.Malformed
        : !remarks.isEmpty();
  }

  private List<BrokerFill> everything() {
    return complete(source.fills(), source.beginning());
  }

  private static List<BrokerFill> complete(FetchFills fills, Instant since) {
    List<BrokerFill> all = new ArrayList<>();
    Outcome outcome =
        new FillHistory(fills)
            .readSince(
                since,
                page -> {
                  assertThat(page.unreadable()).isEmpty();
                  all.addAll(page.fills());
                });
    assertThat(outcome).isInstanceOf(Outcome.Complete.class);
    return all;
  }

  private BrokerFailure failure(FetchFills fills) {
    Outcome outcome = new FillHistory(fills).readSince(source.beginning(), page -> {});
    assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
    return ((Outcome.Stopped) outcome).failure();
  }

  private static List<Object> said(BrokerFill fill) {
    return List.of(
        fill.symbol(),
        fill.side() == Side.BUY,
        plain(fill.qty()),
        plain(fill.price()),
        plain(fill.fee()),
        fill.feeCurrency(),
        fill.ts());
  }

  private static List<Object> said(BookedFill fill) {
    return List.of(
        fill.symbol(),
        fill.buy(),
        plain(fill.quantity()),
        plain(fill.price()),
        plain(fill.fee()),
        fill.feeCurrency(),
        fill.time());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
