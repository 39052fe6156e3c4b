package tradingtwin.core.objects;

/// Where objects are kept.
///
/// @param folder a folder that every core and worker process shares
public record ObjectsSettings(String folder) {}
