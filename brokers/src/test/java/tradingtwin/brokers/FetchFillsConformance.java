package tradingtwin.brokers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every way to a broker's fills must do. An adapter's test implements this and brings a
/// broker that holds more fills than fit on one page.
public interface FetchFillsConformance {

  FetchFills fills();

  /// A token the broker accepts for reading.
  AccessToken token();

  /// A token the broker has never issued.
  AccessToken strangersToken();

  /// A moment before the first fill.
  Instant beginning();

  /// A moment with fills, more than two days of them, on both sides.
  Instant middle();

  @Test
  default void everyFillComesOnce() {
    List<BrokerFill> all = readSince(beginning());

    assertThat(all).isNotEmpty();
    assertThat(all).extracting(BrokerFill::extId).doesNotHaveDuplicates();
    assertThat(all).allMatch(BrokerFill::nativeId).allMatch(f -> f.sourceLine() == 0);
  }

  @Test
  default void aSecondReadingSaysTheSame() {
    assertThat(readSince(beginning())).isEqualTo(readSince(beginning()));
  }

  @Test
  default void nothingSinceAMomentIsLeftOut() {
    Set<String> expected = new HashSet<>();
    readSince(beginning()).stream()
        .filter(f -> !f.ts().isBefore(middle()))
        .forEach(f -> expected.add(f.extId()));

    assertThat(readSince(middle())).extracting(BrokerFill::extId).containsAll(expected);
    assertThat(readSince(middle()).size()).isLessThan(readSince(beginning()).size());
  }

  @Test
  default void aStrangerIsRefusedWithAReason() {
    FillsAnswer answer = fills().page(strangersToken(), FillQuery.since(beginning()));

    assertThat(answer)
        .isInstanceOfSatisfying(
            FillsAnswer.Failed.class,
            f ->
                assertThat(f.failure())
                    .isInstanceOfAny(BrokerFailure.Expired.class, BrokerFailure.Revoked.class));
  }

  private List<BrokerFill> readSince(Instant since) {
    List<BrokerFill> all = new ArrayList<>();
    FillHistory.Outcome outcome =
        new FillHistory(fills())
            .readSince(
                since,
                token(),
                page -> {
                  assertThat(page.unreadable()).isEmpty();
                  all.addAll(page.fills());
                });
    assertThat(outcome).isInstanceOf(FillHistory.Outcome.Complete.class);
    return all;
  }
}
