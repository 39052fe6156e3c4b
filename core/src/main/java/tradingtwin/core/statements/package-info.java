/// What statements hold besides fills, each entry once: deposits and withdrawals, dividends and
/// fees, splits, the end of options.
///
/// It is stored and taken back with its import and shown beside its account. It does not know
/// fills, nor what an entry does to them.
@ApplicationModule(allowedDependencies = {"database", "limits", "session"})
@NullMarked
package tradingtwin.core.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
