/// Entries of statements, over HTTP. Controllers translate; they decide nothing.
@NullMarked
package tradingtwin.core.statements.http;

import org.jspecify.annotations.NullMarked;
