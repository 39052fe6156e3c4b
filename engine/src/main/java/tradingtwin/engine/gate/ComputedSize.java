package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The size that keeps every rule about size, when the planned one does not.
///
/// @param planned size of the plan
/// @param size largest size that keeps all of them, rounded down to the step; 0 when none does
/// @param limits what each broken rule allows, smallest first
public record ComputedSize(BigDecimal planned, BigDecimal size, List<SizeLimit> limits) {

  public ComputedSize {
    limits = List.copyOf(limits);
  }

  static Optional<ComputedSize> of(BigDecimal planned, List<GateCheck> checks) {
    List<SizeLimit> limits =
        checks.stream()
            .flatMap(check -> check.size().stream())
            .sorted(Comparator.comparing(SizeLimit::size))
            .toList();
    return limits.isEmpty()
        ? Optional.empty()
        : Optional.of(new ComputedSize(planned, limits.getFirst().size(), limits));
  }
}
