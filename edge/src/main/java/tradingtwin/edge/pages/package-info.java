/// The web application itself, as files.
///
/// Promises that every address of the application shows it and that no address of the API does.
/// It does not know what the files do.
@ApplicationModule(allowedDependencies = {"csrf"})
@NullMarked
package tradingtwin.edge.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
