/// The disposition effect counted a transaction at a time, as R's `dispositionEffect` does.
///
/// A second method beside Odean's, for comparison with published figures; the two are never mixed
/// and no habit is found with this one. This room knows neither habits nor bars, only trades and
/// the prices at their instants.
@NullMarked
package tradingtwin.engine.transactioncount;

import org.jspecify.annotations.NullMarked;
