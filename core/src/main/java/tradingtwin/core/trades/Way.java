package tradingtwin.core.trades;

import org.jspecify.annotations.Nullable;

/// By which way fills come: what comes by one way has one id for each fill.
///
/// @param format of the file; absent for an API
public record Way(Imports.Source source, @Nullable String format) {}
