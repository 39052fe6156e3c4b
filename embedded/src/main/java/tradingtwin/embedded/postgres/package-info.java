/// The database that keeps a trader's fills, running as a real Postgres on this machine.
///
/// Promises durability (fsync on), a password for every connection, one port per folder, and
/// that a server which outlived its JVM is taken over, not fought. Does not know any table or
/// role.
@NullMarked
package tradingtwin.embedded.postgres;

import org.jspecify.annotations.NullMarked;
