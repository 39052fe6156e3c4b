package tradingtwin.core;

import org.springframework.boot.builder.SpringApplicationBuilder;

/// Core as a process of its own.
public final class CoreApplication {
  private CoreApplication() {}

  public static void main(String[] args) {
    new SpringApplicationBuilder(CoreConfiguration.class)
        .properties("spring.config.name=core")
        .run(args);
  }
}
