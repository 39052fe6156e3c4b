package tradingtwin.core.adherence.http;

import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.MatchAnswer;
import tradingtwin.contracts.views.Trade;
import tradingtwin.contracts.views.TradeDetail;
import tradingtwin.core.adherence.AdherenceScores;
import tradingtwin.core.adherence.Afterwards;
import tradingtwin.core.adherence.ScoredTrade;
import tradingtwin.core.biases.Habits;
import tradingtwin.core.matching.FillMatches;
import tradingtwin.core.session.Identity;
import tradingtwin.core.trades.TradeBook;

/// A fill with everything that is known about it.
@RestController
@RequestMapping("/internal/v1/trades/{id}")
final class TradeDetailController {
  private final TradeBook book;
  private final Habits habits;
  private final FillMatches matches;
  private final AdherenceScores scores;
  private final Afterwards afterwards;

  TradeDetailController(
      TradeBook book,
      Habits habits,
      FillMatches matches,
      AdherenceScores scores,
      Afterwards afterwards) {
    this.book = book;
    this.habits = habits;
    this.matches = matches;
    this.scores = scores;
    this.afterwards = afterwards;
  }

  @GetMapping
  TradeDetail one(Identity identity, @PathVariable("id") String tradeId) {
    return detail(identity.userId(), tradeId);
  }

  @PostMapping("/intent")
  TradeDetail answer(
      Identity identity, @PathVariable("id") String tradeId, @RequestBody MatchAnswer answer) {
    afterwards.answer(identity.userId(), tradeId, answer.intentId());
    return detail(identity.userId(), tradeId);
  }

  private TradeDetail detail(String userId, String tradeId) {
    Trade trade =
        book.find(userId, tradeId).orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
    Optional<TradeDetail.Match> match = matches.of(userId, tradeId);
    return new TradeDetail(
        trade,
        habits.tagsOf(userId, tradeId),
        match.orElse(null),
        match
            .flatMap(each -> Optional.ofNullable(each.intentId()))
            .flatMap(intentId -> scores.ofPlan(userId, intentId))
            .map(ScoredTrade::adherence)
            .orElse(null));
  }
}
