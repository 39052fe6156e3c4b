package tradingtwin.bench.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// The other process while it runs: asked line by line.
final class Storing implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;
  private final Writer ask;

  private Storing(Process process) {
    this.process = process;
    this.said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.ask = process.outputWriter(StandardCharsets.UTF_8);
  }

  /// Started with the flags of `./twin run`, apart from its heap.
  static Storing start(int heapMegabytes, Engines engines, Path objects) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                StoringProcess.class.getName(),
                engines.url(),
                Engines.PASSWORD,
                engines.redis(),
                objects.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Storing storing = new Storing(process);
    String _ = storing.awaited(StoringLine.READY);
    return storing;
  }

  StoringLine store(String userId, Path file) throws IOException {
    ask.write(userId + " " + file + "\n");
    ask.flush();
    return StoringLine.read(awaited("stored "));
  }

  private String awaited(String beginning) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(beginning)) {
        return line;
      }
    }
    throw new IOException("the storing process ended");
  }

  @Override
  public void close() throws IOException {
    ask.close();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
