/// How a call's body becomes a request of the product, and how a refusal goes out.
///
/// A body is judged by its schema before anything reads it; every refusal is a problem of the
/// closed catalogue and never tells what went wrong inside.
@NullMarked
package tradingtwin.coach.http;

import org.jspecify.annotations.NullMarked;
