package tradingtwin.contracts.events;

import tradingtwin.contracts.views.CoachMessage;

/// A reflection was written.
public record CoachReflect(CoachMessage message) {}
