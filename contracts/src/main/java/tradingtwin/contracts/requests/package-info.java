/// What one part may ask of another.
///
/// Each record has its schema in `contracts/schemas/requests`; a round trip over the examples
/// proves it. It does not know who answers.
@NullMarked
package tradingtwin.contracts.requests;

import org.jspecify.annotations.NullMarked;
