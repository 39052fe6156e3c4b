package tradingtwin.embedded.redis;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redis.embedded.core.ExecutableProvider;
import tradingtwin.embedded.folder.EngineFailure;
import tradingtwin.embedded.folder.EngineFolder;

/// The `redis-server` that a folder uses: one of the machine, version 7 or newer, else the
/// bundled 6.2.
///
/// A folder stays with its first program: append-only files of 7 cannot be read by 6.2, so each
/// major version also has a data folder of its own.
record RedisProgram(Path executable, int major) {
  private static final int PREFERRED_MAJOR = 7;
  private static final int BUNDLED_MAJOR = 6;
  private static final Pattern VERSION = Pattern.compile("v=(\\d+)\\.");
  private static final String NOTE = "program";

  /// The folder's program, chosen once and noted in the file `program`.
  static RedisProgram of(EngineFolder folder, Path binaries) {
    var noted = folder.read(NOTE).filter(note -> !note.equals("bundled")).flatMap(RedisProgram::at);
    if (noted.isPresent()) {
      return noted.get();
    }
    var onPath = folder.read(NOTE).isPresent() ? Optional.<RedisProgram>empty() : onPath();
    folder.writeSecret(NOTE, onPath.map(found -> found.executable().toString()).orElse("bundled"));
    return onPath.orElseGet(() -> bundled(binaries));
  }

  String dataFolder() {
    return "data-" + major;
  }

  private static Optional<RedisProgram> onPath() {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry, "redis-server"))
        .filter(Files::isExecutable)
        .flatMap(found -> at(found.toString()).stream())
        .filter(found -> found.major() >= PREFERRED_MAJOR)
        .findFirst();
  }

  private static Optional<RedisProgram> at(String executable) {
    try {
      var process = new ProcessBuilder(executable, "--version").redirectErrorStream(true).start();
      var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor(5, TimeUnit.SECONDS);
      var version = VERSION.matcher(words);
      return version.find()
          ? Optional.of(new RedisProgram(Path.of(executable), Integer.parseInt(version.group(1))))
          : Optional.empty();
    } catch (IOException unusable) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static RedisProgram bundled(Path binaries) {
    var home = EngineFolder.at(binaries);
    try (var present = Files.list(home.root())) {
      var known =
          present
              .filter(file -> file.getFileName().toString().startsWith("redis-server-"))
              .filter(Files::isExecutable)
              .findFirst();
      if (known.isPresent()) {
        return new RedisProgram(known.get(), BUNDLED_MAJOR);
      }
      return new RedisProgram(unpack(home), BUNDLED_MAJOR);
    } catch (IOException problem) {
      throw EngineFailure.of(home.root(), problem);
    }
  }

  /// Unpacked beside and moved into place, so that a half-written program is never started. The
  /// library marks what it wrote for deletion at exit; after the move that finds nothing.
  private static Path unpack(EngineFolder home) throws IOException {
    var beside = Files.createTempDirectory(home.root(), "unpack");
    var written = ExecutableProvider.newJarResourceProvider(beside.toFile()).get().toPath();
    var program = Files.move(written, home.file(written.getFileName().toString()));
    Files.delete(beside);
    return program;
  }
}
