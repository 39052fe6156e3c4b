/// Pictures, recognised by what they hold and written anew without what does not belong to them.
///
/// No pixel is decoded: the parts of the file are read by their formats' rules, and only those
/// that draw the picture are kept. Place, camera, time and words written into a file by a device
/// do not pass. It does not know what a picture is for.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package tradingtwin.core.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
