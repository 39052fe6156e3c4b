/// How surprising a number is: tails of distributions, tests and corrections for asking often.
///
/// Every function is proved against R. This room does not know what is being counted.
@NullMarked
package tradingtwin.engine.statistics;

import org.jspecify.annotations.NullMarked;
