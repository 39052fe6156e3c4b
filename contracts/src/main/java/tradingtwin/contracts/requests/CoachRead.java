package tradingtwin.contracts.requests;

/// Marks the coach's messages as read up to one.
public record CoachRead(String messageId) {}
