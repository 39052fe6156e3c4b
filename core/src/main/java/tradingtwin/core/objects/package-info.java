/// Files that are kept whole: what a trader uploaded, what they export.
///
/// A port with an adapter on folders; it does not know what is in a file.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package tradingtwin.core.objects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
