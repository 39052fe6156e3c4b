package tradingtwin.coach.http;

import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the process answers; it says nothing about Redis, whose absence refuses single calls.
@RestController
public final class HealthController {
  /// Routes that need no signature.
  public static final Set<String> ROUTES = Set.of("/healthz", "/readyz", "/actuator/health");

  HealthController() {}

  @GetMapping({"/healthz", "/readyz", "/actuator/health"})
  Map<String, String> health() {
    return Map.of("status", "UP");
  }
}
