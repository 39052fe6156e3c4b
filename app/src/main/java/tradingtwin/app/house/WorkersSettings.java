package tradingtwin.app.house;

import java.util.HashMap;
import java.util.Map;

/// What the workers are told: core's rooms, the coach, and where prices come from.
final class WorkersSettings {
  private WorkersSettings() {}

  static Map<String, Object> of(Wiring wiring) {
    var settings = new HashMap<>(CoreSettings.shared(wiring, "twin.workers"));
    settings.put("twin.workers.coach.url", wiring.coach().toString());
    settings.put("twin.workers.coach.key-id", Wiring.COACH_KEY);
    settings.put("twin.workers.coach.key-secret", wiring.coachSecret());
    settings.put("twin.workers.candles.sources[0]", wiring.sandbox().toString());
    var livePrices = wiring.livePrices();
    if (livePrices != null) {
      settings.put("twin.workers.candles.sources[1]", livePrices.toString());
    }
    return settings;
  }
}
