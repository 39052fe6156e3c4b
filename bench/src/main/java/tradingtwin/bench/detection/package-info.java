/// How good the detectors are: many traders with a known truth, scored and counted.
///
/// It knows what the engine says in a report, never how a detector comes to it.
@NullMarked
package tradingtwin.bench.detection;

import org.jspecify.annotations.NullMarked;
