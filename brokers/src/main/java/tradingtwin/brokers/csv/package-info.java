/// Files that brokers export, read line by line.
///
/// Promises that a damaged line is named and never changes or stops the others, that two
/// identical fills stay two, and that a hostile file is refused quickly. Knows no storage and
/// no user.
@NullMarked
package tradingtwin.brokers.csv;

import org.jspecify.annotations.NullMarked;
