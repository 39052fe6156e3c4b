/// How fast a file of a million fills is stored, held against plain COPY of the same rows.
///
/// Promises that both are measured in one run on one database, and that what is measured is
/// what runs: the handler of `import.trades` as the workers have it, in a process with a small
/// heap.
@NullMarked
package tradingtwin.bench.imports;

import org.jspecify.annotations.NullMarked;
