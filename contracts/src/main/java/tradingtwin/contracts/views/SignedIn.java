package tradingtwin.contracts.views;

import java.time.Instant;

/// Core's answer to edge after register, login, demo or renewal; never leaves edge as a body.
public record SignedIn(
    Account account, String sessionId, String token, Instant expiresAt, Instant sessionExpiresAt) {}
