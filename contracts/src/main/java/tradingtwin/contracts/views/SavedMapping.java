package tradingtwin.contracts.views;

import java.time.Instant;
import tradingtwin.contracts.requests.ColumnMapping;

/// A mapping of the trader's own.
public record SavedMapping(String mappingId, ColumnMapping mapping, Instant at) {}
