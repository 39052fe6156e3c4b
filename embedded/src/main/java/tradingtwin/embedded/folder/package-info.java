/// Where an engine lives on this machine: its folder, its port, its password.
///
/// Promises that a folder keeps one port and one password over restarts, and that only the
/// owner of the folder can read them. Does not know what a database is.
@NullMarked
package tradingtwin.embedded.folder;

import org.jspecify.annotations.NullMarked;
