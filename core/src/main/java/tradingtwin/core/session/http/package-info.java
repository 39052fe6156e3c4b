/// Sessions, listed and ended, over HTTP. Controllers translate; they decide nothing.
@NullMarked
package tradingtwin.core.session.http;

import org.jspecify.annotations.NullMarked;
