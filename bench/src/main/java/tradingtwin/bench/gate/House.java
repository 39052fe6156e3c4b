package tradingtwin.bench.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A running house, started here as a trader starts it, or one that was open before.
public final class House implements AutoCloseable {
  private static final String READY = "Trading Twin is ready: ";

  /// A crowd behind one address is what these two walls keep out; all others stand.
  private static final Map<String, String> ONE_ADDRESS_IS_A_CROWD =
      Map.of(
          "TWIN_EDGE_LIMITS_PERIP_REQUESTS", "1000000",
          "TWIN_EDGE_LIMITS_PERIP_PER", "1m",
          "TWIN_EDGE_LIMITS_AUTHPERIP_REQUESTS", "1000000",
          "TWIN_EDGE_LIMITS_AUTHPERIP_PER", "1m");

  private final URI url;
  private final @Nullable Process process;
  private final @Nullable Path data;

  private House(URI url, @Nullable Process process, @Nullable Path data) {
    this.url = url;
    this.process = process;
    this.data = data;
  }

  /// One that somebody else opened, and closes. Its walls for an address must be high enough.
  public static House at(URI url) {
    return new House(url, null, null);
  }

  /// Starts one by that command, on a folder and a port of its own.
  public static House start(Path twin) throws IOException {
    Path data = Files.createTempDirectory("twin-bench-");
    ProcessBuilder command =
        new ProcessBuilder(
                twin.toAbsolutePath().toString(),
                "run",
                "--data",
                data.toString(),
                "--port",
                String.valueOf(freePort()))
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    command.environment().putAll(ONE_ADDRESS_IS_A_CROWD);
    Process process = command.start();
    try {
      return new House(ready(process), process, data);
    } catch (IOException problem) {
      process.destroy();
      throw problem;
    }
  }

  URI url() {
    return url;
  }

  /// Processor time of the house's Java program; empty for somebody else's.
  Optional<Duration> busy() {
    return process == null ? Optional.empty() : process.info().totalCpuDuration();
  }

  private static URI ready(Process process) throws IOException {
    BufferedReader said =
        new BufferedReader(
            new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(READY)) {
        Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
        return URI.create(line.substring(READY.length()).strip());
      }
    }
    throw new IOException("the house did not open");
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  @Override
  public void close() {
    if (process == null || data == null) {
      return;
    }
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      delete(data);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> inside;
    try (Stream<Path> all = Files.walk(folder)) {
      inside = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : inside) {
      Files.deleteIfExists(each);
    }
  }
}
