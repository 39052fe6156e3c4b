/// What was done to an account, kept for its owner.
///
/// Rows are added in the transaction of what they record, and never changed.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package tradingtwin.core.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
