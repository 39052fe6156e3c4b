/// The gate at work: each declared plan gets its verdict and each override its answer, once; the
/// clock ends pauses and verdicts.
///
/// It asks the engine, writes through core's rooms, and takes words from the coach. What it needs
/// and does not have soon is not waited for: the check then says that it was not made.
@ApplicationModule(allowedDependencies = {"reactions", "scoring"})
@NullMarked
package tradingtwin.workers.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
