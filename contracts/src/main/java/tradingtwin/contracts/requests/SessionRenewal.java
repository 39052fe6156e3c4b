package tradingtwin.contracts.requests;

/// Edge asks for a fresh token for a session.
public record SessionRenewal(String token) {}
