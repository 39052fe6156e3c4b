/// A trader's file of fills, read without storing anything.
///
/// Promises the very reading that an import would make, line by line, and to name the columns
/// of a file that it does not understand. Does not know what the fills mean.
@NullMarked
package tradingtwin.app.files;

import org.jspecify.annotations.NullMarked;
