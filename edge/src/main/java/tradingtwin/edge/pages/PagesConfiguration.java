package tradingtwin.edge.pages;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolver;
import tradingtwin.edge.csrf.PageOrigin;

/// The parts that serve files.
@Configuration(proxyBeanMethods = false)
public class PagesConfiguration {
  private static final Duration FOR_EVER = Duration.ofDays(365);

  @Bean
  Pages pages(ResourceHttpRequestHandler siteFiles, PageOrigin origin) {
    return new Pages(siteFiles, origin);
  }

  @Bean
  Pages assets(ResourceHttpRequestHandler assetFiles, PageOrigin origin) {
    return new Pages(assetFiles, origin);
  }

  /// Asked for anew each time, so that a new release shows at once.
  @Bean
  ResourceHttpRequestHandler siteFiles() {
    return files("static/", new SinglePage(), CacheControl.noCache());
  }

  /// Their names carry a digest of their content.
  @Bean
  ResourceHttpRequestHandler assetFiles() {
    return files(
        "static/assets/",
        new PathResourceResolver(),
        CacheControl.maxAge(FOR_EVER).cachePublic().immutable());
  }

  private static ResourceHttpRequestHandler files(
      String place, ResourceResolver resolver, CacheControl cache) {
    ResourceHttpRequestHandler files = new ResourceHttpRequestHandler();
    files.setLocations(List.of(new ClassPathResource(place)));
    files.setResourceResolvers(List.of(resolver));
    files.setCacheControl(cache);
    return files;
  }
}
