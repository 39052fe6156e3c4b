package tradingtwin.app.house;

import java.util.HashMap;
import java.util.Map;

/// What the workers are told: core's rooms and the coach.
final class WorkersSettings {
  private WorkersSettings() {}

  static Map<String, Object> of(Wiring wiring) {
    var settings = new HashMap<>(CoreSettings.shared(wiring, "twin.workers"));
    settings.put("twin.workers.coach.url", wiring.coach().toString());
    settings.put("twin.workers.coach.key-id", Wiring.COACH_KEY);
    settings.put("twin.workers.coach.key-secret", wiring.coachSecret());
    return settings;
  }
}
