/// The disposition effect of a file of transactions, by either method, without a server.
///
/// Promises the names and the order of the R package `dispositionEffect`, whose files it
/// reads. Does not know how gains and losses are counted.
@NullMarked
package tradingtwin.app.disposition;

import org.jspecify.annotations.NullMarked;
