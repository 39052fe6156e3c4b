/// What holds a trader to a plan, as data: one policy a persona.
///
/// It does not know how a policy is judged.
@NullMarked
package tradingtwin.contracts.policies;

import org.jspecify.annotations.NullMarked;
