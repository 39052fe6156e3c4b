package tradingtwin.core.journal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.views.Adherence;
import tradingtwin.contracts.views.JournalEntry;
import tradingtwin.contracts.views.Quadrant;
import tradingtwin.core.adherence.AdherenceScores;
import tradingtwin.core.adherence.Outcome;
import tradingtwin.core.adherence.ScoredTrade;

/// Scores of planned trades as the journal shows them, read where they stand.
final class Scores {
  private final AdherenceScores kept;

  Scores(AdherenceScores kept) {
    this.kept = kept;
  }

  /// How far a trade followed its plan, and what it brought: two things.
  record Score(Adherence adherence, JournalEntry.Outcome outcome) {}

  /// The score of the trade that a plan led to.
  Optional<Score> ofPlan(String userId, @Nullable String intentId) {
    return intentId == null
        ? Optional.empty()
        : kept.ofPlan(userId, intentId)
            .map(trade -> new Score(trade.adherence(), outcome(trade.outcome())));
  }

  /// Closed trades with a score and a known result, newest first.
  List<Quadrant.Point> points(String userId, int most) {
    return kept.all(userId).stream()
        .sorted(
            Comparator.comparing(ScoredTrade::day).thenComparing(ScoredTrade::tradeId).reversed())
        .flatMap(Scores::point)
        .limit(most)
        .toList();
  }

  private static Stream<Quadrant.Point> point(ScoredTrade trade) {
    Integer score = trade.adherence().score();
    Outcome outcome = trade.outcome();
    var net = outcome.netPnl();
    return score == null || net == null || !outcome.closed()
        ? Stream.empty()
        : Stream.of(
            new Quadrant.Point(
                trade.intentId(),
                trade.tradeId(),
                outcome.symbol(),
                trade.day().toString(),
                score,
                outcome.r(),
                net,
                outcome.currency()));
  }

  private static JournalEntry.Outcome outcome(Outcome said) {
    return new JournalEntry.Outcome(said.netPnl(), said.currency(), said.r(), said.closed());
  }
}
