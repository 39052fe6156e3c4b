package tradingtwin.contracts.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UlidTest {
  @Test
  void eachIsLaterThanTheOneBefore() {
    List<String> made = Stream.generate(Ulid::next).limit(20_000).toList();
    assertThat(made).isSorted().doesNotHaveDuplicates().allMatch(Ulid::isOne);
  }

  @Test
  void backwardsEachSortsBeforeTheOneBefore() {
    List<String> made = Stream.generate(Ulid.backwards()).limit(20_000).toList();
    assertThat(made.reversed()).isSorted().doesNotHaveDuplicates().allMatch(Ulid::isOne);
  }

  @Test
  void manyThreadsNeverShareOne() throws Exception {
    Callable<List<String>> making = () -> Stream.generate(Ulid::next).limit(5_000).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<List<String>>> made = threads.invokeAll(List.of(making, making, making, making));
      assertThat(made.stream().flatMap(each -> each.resultNow().stream()))
          .hasSize(20_000)
          .doesNotHaveDuplicates();
      assertThat(made).allSatisfy(each -> assertThat(each.resultNow()).isSorted());
    }
  }

  @Test
  void theFloorOfAnInstantSortsBeforeEveryNameOfThatInstant() {
    Instant noon = Instant.parse("2026-01-05T12:00:00Z");
    String floor = Ulid.floorOf(noon);
    assertThat(floor).endsWith("0000000000000000").matches(Ulid::isOne);
    assertThat(Ulid.floorOf(noon.minusMillis(1))).isLessThan(floor);
    assertThat(Ulid.floorOf(noon.plusMillis(1))).isGreaterThan(floor);
    assertThat(Ulid.next()).isGreaterThan(Ulid.floorOf(Instant.EPOCH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "01KDR4P3ZT6Y7W8Q9N0B1C2D3",
        "01KDR4P3ZT6Y7W8Q9N0B1C2D3EE",
        "81KDR4P3ZT6Y7W8Q9N0B1C2D3E",
        "01kdr4p3zt6y7w8q9n0b1c2d3e",
        "01KDR4P3ZT6Y7W8Q9N0B1C2D3I",
        "01KDR4P3ZT6Y7W8Q9N0B1C2D3E\n"
      })
  void otherTextIsNoName(String text) {
    assertThat(Ulid.isOne(text)).isFalse();
  }
}
