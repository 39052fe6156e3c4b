package tradingtwin.bench.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradingtwin.bench.gate.OpenLoop.Sent;

/// What is counted, and from when.
class GateStudyTest {
  private static final Load TWO = new Load(1, Duration.ofSeconds(1), Duration.ofSeconds(2), 1, 0);
  private static final Machine QUIET = new Machine(2, 0, 0, 0, Optional.empty(), 0);
  private static final String FIRST = "01KDR50X1Y3Z5A7B9C1D3E5FG1";
  private static final String SECOND = "01KDR50X1Y3Z5A7B9C1D3E5FG2";
  private static final String THIRD = "01KDR50X1Y3Z5A7B9C1D3E5FG3";

  @Test
  void waitsBeginWhenAPlanWasDueAndTheWarmUpIsNotAmongThem() {
    Arrivals arrivals = new Arrivals();
    decide(arrivals, FIRST, 900_000_000);
    decide(arrivals, SECOND, 30_000_000);
    decide(arrivals, THIRD, 80_000_000);

    GateStudy.Figures figures = figures(arrivals);

    assertThat(figures.decided()).isEqualTo(new Spread(2, 20, 60, 60, 60));
    assertThat(figures.whole()).isTrue();
    assertThat(figures.verdicts()).isEqualTo(Map.of("GO", 3L));
  }

  @Test
  void aVerdictThatNeverCameIsLostAndOneThatCameAgainIsDoubled() {
    Arrivals arrivals = new Arrivals();
    decide(arrivals, FIRST, 1);
    decide(arrivals, SECOND, 30_000_000);
    decide(arrivals, SECOND, 31_000_000);

    GateStudy.Figures figures = figures(arrivals);

    assertThat(figures.lost()).isOne();
    assertThat(figures.doubled()).isOne();
    assertThat(figures.decided().count()).isOne();
    assertThat(figures.whole()).isFalse();
    assertThat(GateReport.of(figures).page()).contains("| lost: none | 1 | missed |");
  }

  @Test
  void aRefusedPlanIsCountedByItsStatusAndNotAsLost() {
    Arrivals arrivals = new Arrivals();
    decide(arrivals, FIRST, 1);
    List<Sent> sent = List.of(sent(0, FIRST), new Sent(1, 2, 429, ""), new Sent(2, 3, 429, ""));

    GateStudy.Figures figures = GateStudy.figures(TWO, QUIET, sent, arrivals);

    assertThat(figures.lost()).isZero();
    assertThat(figures.refused()).isEqualTo(Map.of(429, 2L));
    assertThat(figures.whole()).isFalse();
  }

  @Test
  void theGoalsAreReachedUpToTheFirstRateThatMissesThem() {
    Arrivals calm = new Arrivals();
    decide(calm, FIRST, 1);
    decide(calm, SECOND, 30_000_000);
    decide(calm, THIRD, 40_000_000);
    Arrivals late = new Arrivals();
    decide(late, FIRST, 1);
    decide(late, SECOND, 400_000_000);
    decide(late, THIRD, 400_000_000);

    String both = GateReport.of(List.of(figures(calm), figures(late))).page();
    String neither = GateReport.of(List.of(figures(late), figures(calm))).page();

    assertThat(both).contains("Both goals hold at up to 1 plans a second.");
    assertThat(neither).contains("The goals hold at none of these rates.");
  }

  @Test
  void aStreamIsReadEventByEvent() throws IOException {
    String stream =
        """
        event: hello
        data: {"type":"hello"}

        id: 1
        event: pretrade.intent.submitted
        data: {"payload":{"intentId":"%1$s","evaluation":1}}

        id: 2
        event: pretrade.decision.returned
        data: {"payload":{"decision":{"intentId":"%1$s","evaluation":1,"verdict":"NO_GO"}}}

        """
            .formatted(FIRST);
    Arrivals arrivals = new Arrivals();

    Visitor.read(new ByteArrayInputStream(stream.getBytes(StandardCharsets.UTF_8)), arrivals);

    assertThat(arrivals.submitted()).containsOnlyKeys(FIRST);
    assertThat(arrivals.decided()).containsOnlyKeys(FIRST);
    assertThat(arrivals.verdicts()).containsOnlyKeys("NO_GO");
  }

  private static GateStudy.Figures figures(Arrivals arrivals) {
    return GateStudy.figures(
        TWO,
        QUIET,
        List.of(sent(0, FIRST), sent(10_000_000, SECOND), sent(20_000_000, THIRD)),
        arrivals);
  }

  private static Sent sent(long due, String intentId) {
    return new Sent(due, due + 5_000_000, 202, intentId);
  }

  private static void decide(Arrivals arrivals, String intentId, long nanos) {
    arrivals.take(
        "pretrade.decision.returned",
        "{\"intentId\":\"%s\",\"verdict\":\"GO\"}".formatted(intentId),
        nanos);
  }
}
