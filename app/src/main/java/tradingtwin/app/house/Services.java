package tradingtwin.app.house;

import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tradingtwin.coach.CoachConfiguration;
import tradingtwin.core.CoreConfiguration;
import tradingtwin.edge.EdgeConfiguration;
import tradingtwin.workers.WorkersConfiguration;

/// The four services, each as a context of its own in this program.
///
/// They share nothing but the program: each has its own port, settings file and connections.
final class Services {
  static {
    // One log for the whole program, set up by logback.xml; four contexts must not set it up again.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  private Services() {}

  static AutoCloseable sandbox(Wiring wiring) throws java.io.IOException {
    return SandboxParts.start(wiring, InstantSource.system());
  }

  static AutoCloseable core(Wiring wiring) {
    return context("core", CoreConfiguration.class, wiring.core(), CoreSettings.of(wiring));
  }

  static AutoCloseable coach(Wiring wiring) {
    return context("coach", CoachConfiguration.class, wiring.coach(), CoachSettings.of(wiring));
  }

  static AutoCloseable workers(Wiring wiring) {
    return context(
        "workers", WorkersConfiguration.class, wiring.workers(), WorkersSettings.of(wiring));
  }

  static AutoCloseable edge(Wiring wiring) {
    return context("edge", EdgeConfiguration.class, wiring.publicUrl(), EdgeSettings.of(wiring));
  }

  private static ConfigurableApplicationContext context(
      String name, Class<?> configuration, URI address, Map<String, Object> settings) {
    var told = new HashMap<>(settings);
    told.put("server.port", address.getPort());
    told.put("server.address", "127.0.0.1");
    told.put("spring.main.register-shutdown-hook", false);
    var arguments =
        told.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    return new SpringApplicationBuilder(configuration)
        .properties("spring.config.name=" + name)
        .bannerMode(Banner.Mode.OFF)
        .registerShutdownHook(false)
        .run(arguments);
  }
}
