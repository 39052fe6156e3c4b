/// How far a trade followed its plan, rule by rule.
///
/// Only what was agreed and done counts; whether it earned anything never does. This room does
/// not know a market and words nothing.
@NullMarked
package tradingtwin.engine.adherence;

import org.jspecify.annotations.NullMarked;
