package tradingtwin.embedded.folder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A second JVM with our class path, to be killed without a chance to tidy up.
///
/// @param said what it printed after the word `said`
public record OtherJvm(Process process, String said) {

  /// Runs the main class until it has printed a line that begins with `said`.
  public static OtherJvm running(Class<?> main, String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    Collections.addAll(command, arguments);
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var heard = new StringBuilder();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("said ")) {
        return new OtherJvm(process, line.substring("said ".length()));
      }
      heard.append(line).append('\n');
    }
    throw new AssertionError("ended without a word:\n" + heard);
  }

  /// What `kill -9` does.
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      throw new AssertionError("survived the kill");
    }
  }
}
