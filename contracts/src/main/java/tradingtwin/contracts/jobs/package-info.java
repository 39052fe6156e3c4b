/// Work that is promised, as it waits in a queue.
///
/// A payload names what to work on, never carries it. It does not know who does the work.
@NullMarked
package tradingtwin.contracts.jobs;

import org.jspecify.annotations.NullMarked;
