/// The trader's own folder on this machine: what is kept, who may read it, who is using it.
///
/// Promises one user of the folder at a time, secrets made once and readable by their owner only,
/// and
/// that only what we made ourselves is ever deleted. Does not know what runs on top of it.
@NullMarked
package tradingtwin.app.home;

import org.jspecify.annotations.NullMarked;
