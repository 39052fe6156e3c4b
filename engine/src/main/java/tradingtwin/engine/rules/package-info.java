/// What a trader's rules make of what was done: breaches, cooldowns, streaks of planned days
/// and decisions saved.
///
/// Process counts, activity and profit never do: a day of rest keeps a streak. This room does
/// not decide about entries and words nothing.
@NullMarked
package tradingtwin.engine.rules;

import org.jspecify.annotations.NullMarked;
