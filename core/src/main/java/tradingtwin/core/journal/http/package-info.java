/// The journal and its pictures, over HTTP. Controllers translate; they decide nothing.
@NullMarked
package tradingtwin.core.journal.http;

import org.jspecify.annotations.NullMarked;
