/// Rules that traders write for themselves, in versions: a fill is judged by the rule that held
/// when it was made.
///
/// A new or a stricter rule holds at once; what is softened or deleted goes on holding until the
/// next day. It does not know what a broken rule leads to.
@ApplicationModule(
    allowedDependencies = {"account", "cooldowns", "database", "limits", "session", "trades"})
@NullMarked
package tradingtwin.core.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
