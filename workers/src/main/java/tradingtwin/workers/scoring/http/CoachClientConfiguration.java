package tradingtwin.workers.scoring.http;

import java.net.URI;
import java.time.InstantSource;
import java.util.HexFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.signing.SigningKey;
import tradingtwin.workers.scoring.Coach;

/// Parts: the coach over HTTP.
@Configuration(proxyBeanMethods = false)
public class CoachClientConfiguration {
  /// Where the coach is and how calls are signed.
  public record CoachSettings(String url, String keyId, String keySecret) {
    @Override
    public String toString() {
      return "CoachSettings[" + url + "]";
    }
  }

  @Bean
  Coach coach(CoachSettings settings, JsonMapper json, InstantSource clock) {
    SigningKey key =
        new SigningKey(settings.keyId(), HexFormat.of().parseHex(settings.keySecret()));
    return new HttpCoach(URI.create(settings.url()), key, json, clock);
  }
}
