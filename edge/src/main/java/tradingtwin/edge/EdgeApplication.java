package tradingtwin.edge;

import org.springframework.boot.SpringApplication;

/// The front door as a process of its own.
public final class EdgeApplication {
  private EdgeApplication() {}

  public static void main(String[] arguments) {
    System.setProperty("spring.config.name", "edge");
    SpringApplication.run(EdgeConfiguration.class, arguments);
  }
}
