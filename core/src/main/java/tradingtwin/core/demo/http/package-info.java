/// Opening the demo account, over HTTP.
@NullMarked
package tradingtwin.core.demo.http;

import org.jspecify.annotations.NullMarked;
