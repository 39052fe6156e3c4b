package tradingtwin.contracts.views;

import java.time.Instant;
import java.util.List;

/// What the reports of one trader and week were computed from, so that each can be computed again.
///
/// @param weekEnd the Monday at which the week is over, in UTC
public record SnapshotManifest(String userId, Instant weekEnd, List<Report> reports) {
  public SnapshotManifest {
    reports = List.copyOf(reports);
  }

  /// One report.
  ///
  /// @param inputDigest as the report itself says it
  /// @param question the request without its bars
  /// @param report the answer as it was stored
  public record Report(
      String runId,
      Instant at,
      String policyVersion,
      String inputDigest,
      Kept question,
      Kept report,
      List<BarsKept> bars) {
    public Report {
      bars = List.copyOf(bars);
    }
  }

  /// One symbol's bars, in the order of the request.
  public record BarsKept(String symbol, int granularitySeconds, int rows, Kept bars) {}

  /// An object of the store; its digest is that of what it holds unpacked.
  public record Kept(String key, String sha256, long bytes) {}
}
