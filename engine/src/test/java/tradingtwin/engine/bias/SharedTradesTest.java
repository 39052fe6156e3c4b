package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// Which of two found habits in the same trades is named first.
class SharedTradesTest {

  @Test
  void theMoreSurprisingOfHeldLosersAndDispositionComesFirst() {
    var surer = SharedTrades.linked(List.of(disposition(0.01), found(HELD, 0.001)));
    assertThat(surer.getFirst().notes()).containsExactly(new Note.AlsoExplainedBy(HELD));
    assertThat(surer.getLast().notes()).isEmpty();
    var other = SharedTrades.linked(List.of(disposition(0.001), found(HELD, 0.01)));
    assertThat(other.getFirst().notes()).isEmpty();
    assertThat(other.getLast().notes())
        .containsExactly(new Note.AlsoExplainedBy(BiasLabel.DISPOSITION));
  }

  @Test
  void inATieTheNarrowerHabitComesFirst() {
    var linked = SharedTrades.linked(List.of(disposition(0.01), found(HELD, 0.01)));
    assertThat(linked.getFirst().notes()).containsExactly(new Note.AlsoExplainedBy(HELD));
  }

  @Test
  void aHabitThatIsAskedOfSomethingOfItsOwnComesFirst() {
    var exits = SharedTrades.linked(List.of(disposition(1e-9), found(BiasLabel.EARLY_EXIT, 0.01)));
    assertThat(exits.getFirst().notes())
        .containsExactly(new Note.AlsoExplainedBy(BiasLabel.EARLY_EXIT));
    var sizes =
        SharedTrades.linked(
            List.of(found(BiasLabel.HOUSE_MONEY, 1e-9), found(BiasLabel.SIZE_ESCALATION, 0.01)));
    assertThat(sizes.getFirst().notes())
        .containsExactly(new Note.AlsoExplainedBy(BiasLabel.SIZE_ESCALATION));
  }

  @Test
  void nothingFoundIsTakenBack() {
    List<BiasFinding> findings = List.of(disposition(0.01), found(HELD, 0.001));
    assertThat(SharedTrades.linked(findings))
        .extracting(BiasFinding::label, BiasFinding::state, BiasFinding::confidence)
        .containsExactlyElementsOf(
            findings.stream()
                .map(each -> tuple(each.label(), each.state(), each.confidence()))
                .toList());
  }

  @Test
  void whatIsOnlyPossibleExplainsNothing() {
    BiasFinding possible = said(HELD, FindingState.POSSIBLE, 0.001);
    List<BiasFinding> findings = List.of(disposition(0.01), possible);
    assertThat(SharedTrades.linked(findings)).isEqualTo(findings);
  }

  private static final BiasLabel HELD = BiasLabel.HOLDING_LOSERS;

  private static BiasFinding disposition(double p) {
    return found(BiasLabel.DISPOSITION, p);
  }

  private static BiasFinding found(BiasLabel label, double p) {
    return said(label, FindingState.FOUND, p);
  }

  private static BiasFinding said(BiasLabel label, FindingState state, double p) {
    return new BiasFinding(
        label,
        state,
        OptionalDouble.of(0.97),
        Optional.empty(),
        List.of(new Sample(Counted.ENTRIES, 100, 20)),
        OptionalDouble.of(p),
        TestId.LEAVING_LOG_RANK,
        List.of(),
        "any",
        List.of());
  }
}
