package tradingtwin.contracts.views;

import java.time.Instant;
import tradingtwin.contracts.words.Persona;

/// The signed-in trader.
public record Account(
    String userId,
    String email,
    String displayName,
    String timeZone,
    String currency,
    Persona persona,
    boolean demo,
    Instant createdAt) {}
