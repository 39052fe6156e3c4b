/// Whole synthetic traders: market, life, file and truth from one family, dose and seed.
///
/// The door for everyone who wants one; it knows no detector.
@NullMarked
package tradingtwin.bench.synth;

import org.jspecify.annotations.NullMarked;
