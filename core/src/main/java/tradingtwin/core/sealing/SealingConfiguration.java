package tradingtwin.core.sealing;

import java.util.HexFormat;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.core.database.TenantDatabase;

/// Parts: sealing over master keys from the settings.
@Configuration(proxyBeanMethods = false)
public class SealingConfiguration {
  @Bean
  KeyWrapping keyWrapping(SealingSettings settings) {
    return new LocalKeyWrapping(
        settings.keyId(), Map.of(settings.keyId(), HexFormat.of().parseHex(settings.keyHex())));
  }

  @Bean
  Sealing sealing(TenantDatabase database, KeyWrapping keys) {
    return new Sealing(database, keys);
  }
}
