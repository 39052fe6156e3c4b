/// Which entry carried out which plan.
///
/// Fills are held against intents by account, symbol, direction, time and size; where two plans
/// fit, the trader is asked. This room does not judge what was done.
@NullMarked
package tradingtwin.engine.matching;

import org.jspecify.annotations.NullMarked;
