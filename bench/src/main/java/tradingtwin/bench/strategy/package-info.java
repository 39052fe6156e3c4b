/// Ways to trade without any habit: rules and dice, with parameters drawn for each trader.
///
/// They know neither habits nor detectors.
@NullMarked
package tradingtwin.bench.strategy;

import org.jspecify.annotations.NullMarked;
