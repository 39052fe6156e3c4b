package tradingtwin.contracts.requests;

/// Signing in.
public record Login(String email, String password) {}
