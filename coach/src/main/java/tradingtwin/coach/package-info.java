/// The coach: scores a trader's habits and says them in words that never advise.
///
/// It promises the same answer for the same question and no sentence past the guardrail. It knows
/// no database and no user.
@NullMarked
package tradingtwin.coach;

import org.jspecify.annotations.NullMarked;
