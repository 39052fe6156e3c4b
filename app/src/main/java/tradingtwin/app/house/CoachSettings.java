package tradingtwin.app.house;

import java.util.Map;

/// What the coach is told.
final class CoachSettings {
  private CoachSettings() {}

  static Map<String, Object> of(Wiring wiring) {
    return Map.of(
        "twin.coach.callers[0].id", Wiring.COACH_KEY,
        "twin.coach.callers[0].secret", wiring.coachSecret(),
        "twin.coach.redis-url", wiring.redisUrl());
  }
}
