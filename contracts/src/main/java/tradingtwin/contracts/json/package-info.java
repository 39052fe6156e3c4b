/// How every part reads and writes JSON.
@NullMarked
package tradingtwin.contracts.json;

import org.jspecify.annotations.NullMarked;
