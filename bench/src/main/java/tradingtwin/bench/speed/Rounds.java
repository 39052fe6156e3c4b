package tradingtwin.bench.speed;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import tradingtwin.engine.bias.BiasPolicies;
import tradingtwin.engine.bias.FindingPolicy;

/// The product's policies with another number of permutation rounds. Copied component by component,
/// so that a policy more does not stop the benchmark.
final class Rounds {
  private Rounds() {}

  static BiasPolicies of(int rounds) {
    FindingPolicy findings = copied(FindingPolicy.DEFAULT, "permutations", rounds);
    return copied(BiasPolicies.DEFAULT, "findings", findings);
  }

  private static <R extends Record> R copied(R original, String changed, Object value) {
    RecordComponent[] parts = original.getClass().getRecordComponents();
    Object[] values = new Object[parts.length];
    try {
      for (int i = 0; i < parts.length; i++) {
        boolean other = parts[i].getName().equals(changed);
        values[i] = other ? value : parts[i].getAccessor().invoke(original);
      }
      Class<?>[] types =
          Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
      @SuppressWarnings("unchecked")
      Class<R> type = (Class<R>) original.getClass();
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException problem) {
      throw new IllegalStateException("a policy cannot be copied", problem);
    }
  }
}
