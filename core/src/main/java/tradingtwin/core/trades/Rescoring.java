package tradingtwin.core.trades;

import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.jobs.ScoreBias;
import tradingtwin.core.jobs.JobKind;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.jobs.ScoreAgain;

/// Scoring, enqueued under the version of what it reads: each version is one job.
final class Rescoring implements ScoreAgain {
  private final FillLedger ledger;
  private final Jobs jobs;

  Rescoring(FillLedger ledger, Jobs jobs) {
    this.ledger = ledger;
    this.jobs = jobs;
  }

  @Override
  public void scoreAgain(String userId) {
    if (ledger.touch(userId)) {
      enqueue(userId, null);
    }
  }

  /// Enqueues scoring of the version as it now stands, in the running transaction.
  void enqueue(String userId, @Nullable String importId) {
    long version = ledger.version(userId);
    String jobId = "score:" + userId + ":" + version + ":" + ScoringVersion.CURRENT;
    boolean _ =
        jobs.enqueue(
            jobId,
            JobKind.SCORE_BIAS,
            userId,
            importId,
            new ScoreBias(jobId, userId, (int) version, importId));
  }
}
