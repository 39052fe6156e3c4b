package tradingtwin.coach;

import org.springframework.boot.builder.SpringApplicationBuilder;

/// The coach as a process of its own.
public final class CoachApplication {
  private CoachApplication() {}

  public static void main(String[] args) {
    new SpringApplicationBuilder(CoachConfiguration.class)
        .properties("spring.config.name=coach")
        .run(args);
  }
}
