package tradingtwin.core.session;

/// Who calls, as a verified token says.
public record Identity(String userId, String sessionId) {}
