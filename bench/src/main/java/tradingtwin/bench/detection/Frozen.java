package tradingtwin.bench.detection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import tradingtwin.engine.attribution.AttributionPolicies;
import tradingtwin.engine.bias.BiasPolicies;
import tradingtwin.engine.thresholds.Threshold;
import tradingtwin.engine.thresholds.ThresholdPage;

/// The thresholds that a run judges by, as one line that can be committed before a held-out seed
/// is opened.
///
/// @param version of the rule set; empty where nothing was frozen
/// @param digest SHA-256 of the page of all numbers that findings and their costs hang on,
///     lower-case hexadecimal; empty where nothing was frozen
public record Frozen(String version, String digest) {
  /// No line was written.
  public static final Frozen NOTHING = new Frozen("", "");

  /// What is in force now.
  public static Frozen now() {
    List<Threshold> numbers =
        Stream.of(BiasPolicies.thresholds(), AttributionPolicies.thresholds())
            .flatMap(List::stream)
            .toList();
    return new Frozen(BiasPolicies.DEFAULT.version(), sha256(ThresholdPage.of(numbers)));
  }

  /// What that file says; nothing where there is none.
  public static Frozen in(Path file) {
    try {
      String[] words = Files.exists(file) ? Files.readString(file).strip().split(" ", -1) : null;
      return words == null || words.length != 2 ? NOTHING : new Frozen(words[0], words[1]);
    } catch (IOException problem) {
      throw new UncheckedIOException(file + " cannot be read", problem);
    }
  }

  /// Writes the line.
  public void writeTo(Path file) {
    try {
      Files.writeString(file, version + " " + digest + "\n");
    } catch (IOException problem) {
      throw new UncheckedIOException(file + " cannot be written", problem);
    }
  }

  static String sha256(String page) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(page.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java has SHA-256", absent);
    }
  }
}
