package tradingtwin.engine.thresholds;

import java.util.List;

/// The page that lists thresholds for readers, in Markdown.
public final class ThresholdPage {
  private ThresholdPage() {}

  /// The page of these thresholds, in the order given, one table a policy.
  public static String of(List<Threshold> thresholds) {
    StringBuilder page = new StringBuilder(4096);
    page.append("# Thresholds\n\n");
    page.append("Every number that decides something in the engine. ");
    page.append("Generated from the policies: change a number there, then run\n");
    page.append("`mvn -pl engine test -Dtest=ThresholdsDocTest -Dtwin.write=true`.\n");
    String policy = "";
    for (Threshold threshold : thresholds) {
      if (!threshold.policy().equals(policy)) {
        policy = threshold.policy();
        page.append("\n## ").append(policy).append("\n\n");
        page.append("| name | default | unit | bounds | source |\n|---|---|---|---|---|\n");
      }
      page.append(row(threshold));
    }
    return page.toString();
  }

  private static String row(Threshold threshold) {
    return "| "
        + String.join(
            " | ",
            threshold.name(),
            threshold.plainValue(),
            threshold.unit(),
            threshold.bounds().toString(),
            threshold.source())
        + " |\n";
  }
}
