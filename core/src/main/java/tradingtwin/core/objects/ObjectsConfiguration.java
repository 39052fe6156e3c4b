package tradingtwin.core.objects;

import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Parts: the object store on folders.
@Configuration(proxyBeanMethods = false)
public class ObjectsConfiguration {
  @Bean
  ObjectStore objectStore(ObjectsSettings settings) {
    return new FolderObjects(Path.of(settings.folder()));
  }
}
