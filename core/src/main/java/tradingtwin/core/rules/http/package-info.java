/// Own rules, over HTTP. Controllers translate; they decide nothing.
@NullMarked
package tradingtwin.core.rules.http;

import org.jspecify.annotations.NullMarked;
