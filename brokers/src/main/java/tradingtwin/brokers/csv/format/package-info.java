/// What a format of an export is written with: its columns, a row read by them, what a row means.
///
/// Promises that a format sees no file, no delimiter and no zone; the room above gives it rows and
/// takes meanings.
@NullMarked
package tradingtwin.brokers.csv.format;

import org.jspecify.annotations.NullMarked;
