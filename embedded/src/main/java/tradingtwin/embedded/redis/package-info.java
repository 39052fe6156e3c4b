/// The messenger between the services, running as a real Redis on this machine.
///
/// Promises a password for every connection, one port per folder, an append-only file, and that a
/// server which outlived its JVM is taken over. Does not know any stream or key.
@NullMarked
package tradingtwin.embedded.redis;

import org.jspecify.annotations.NullMarked;
