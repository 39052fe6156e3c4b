package tradingtwin.marketdata;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;

/// Calls that read the machine's clock.
final class NowCalls {

  static final DescribedPredicate<JavaMethodCall> ANY =
      DescribedPredicate.describe(
          "reads the clock",
          call -> {
            String owner = call.getTargetOwner().getName();
            String name = call.getTarget().getName();
            return (owner.startsWith("java.time") && (name.equals("now") || name.equals("system")))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
          });

  private NowCalls() {}
}
