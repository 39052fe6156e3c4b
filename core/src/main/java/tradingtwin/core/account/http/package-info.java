/// Signing in, signing out and the account itself, over HTTP. Controllers translate; they
/// decide nothing.
@NullMarked
package tradingtwin.core.account.http;

import org.jspecify.annotations.NullMarked;
