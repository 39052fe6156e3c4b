package tradingtwin.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tradingtwin.contracts.json.ContractJson;

/// The files of this module as its tests name them: by their path below `schemas` or `examples`.
final class ContractFiles {
  static final Path SCHEMAS = Path.of("schemas");
  static final Path EXAMPLES = Path.of("examples");
  static final String COMMON = "common.json";
  private static final String REFUSED = "refused/";

  private ContractFiles() {}

  /// Every schema of a message, without the shared words.
  static List<String> messages() {
    return below(SCHEMAS).filter(path -> !path.equals(COMMON)).toList();
  }

  static List<String> examples() {
    return below(EXAMPLES).filter(path -> !path.startsWith(REFUSED)).toList();
  }

  static List<String> refusals() {
    return below(EXAMPLES).filter(path -> path.startsWith(REFUSED)).toList();
  }

  /// `views/job--failed.json` and `refused/views/job--why.json` both speak of `views/job.json`.
  static String schemaOf(String example) {
    String path = example.startsWith(REFUSED) ? example.substring(REFUSED.length()) : example;
    return path.replaceFirst("(--.*)?\\.json$", ".json");
  }

  /// `views/bias-tag.json` is `tradingtwin.contracts.views.BiasTag`.
  static Class<?> recordOf(String schema) {
    String room = schema.substring(0, schema.indexOf('/'));
    String words = schema.substring(schema.indexOf('/') + 1, schema.lastIndexOf('.'));
    String name =
        Arrays.stream(words.split("[-.]"))
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());
    try {
      return Class.forName("tradingtwin.contracts." + room + "." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("no record stands for " + schema, e);
    }
  }

  static String text(Path folder, String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode tree(Path folder, String path) {
    return ContractJson.strict().readTree(text(folder, path));
  }

  private static Stream<String> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
