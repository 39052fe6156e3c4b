package tradingtwin.contracts.requests;

/// Another name for a saved mapping.
public record MappingName(String name) {}
