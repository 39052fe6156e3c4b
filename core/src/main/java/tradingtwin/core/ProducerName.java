package tradingtwin.core;

/// Which deployable speaks, for the event log.
public record ProducerName(String name) {}
