/// What a broker's file makes of a life: partial fills, late clocks, rows out of order, fees in
/// another currency, a missing beginning, rows twice.
///
/// It knows acts, not why they happened.
@NullMarked
package tradingtwin.bench.recorder;

import org.jspecify.annotations.NullMarked;
