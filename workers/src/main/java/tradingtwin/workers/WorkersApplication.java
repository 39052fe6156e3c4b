package tradingtwin.workers;

import org.springframework.boot.builder.SpringApplicationBuilder;

/// The workers as a process of their own.
public final class WorkersApplication {
  private WorkersApplication() {}

  public static void main(String[] args) {
    new SpringApplicationBuilder(WorkersConfiguration.class)
        .properties("spring.config.name=workers")
        .run(args);
  }
}
