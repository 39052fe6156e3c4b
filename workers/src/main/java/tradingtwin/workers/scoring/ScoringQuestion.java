package tradingtwin.workers.scoring;

import java.util.List;
import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.contracts.views.Bars;
import tradingtwin.contracts.views.Trade;
import tradingtwin.core.biases.Habits;

/// Stored fills, bars and denials as the coach is asked.
final class ScoringQuestion {
  private ScoringQuestion() {}

  static BiasScoreRequest of(
      List<Trade> trades, List<Bars> candles, String timeZone, List<Habits.Denied> denied) {
    return new BiasScoreRequest(
        trades.stream()
            .map(
                trade ->
                    new BiasScoreRequest.Fill(
                        trade.tradeId(),
                        trade.accountId(),
                        trade.symbol(),
                        trade.side(),
                        trade.qty(),
                        trade.price(),
                        trade.fee(),
                        trade.feeCurrency(),
                        trade.ts(),
                        trade.tsPrecision(),
                        trade.orderId()))
            .toList(),
        candles,
        timeZone,
        denied.isEmpty()
            ? null
            : denied.stream()
                .map(tag -> new BiasScoreRequest.Denied(tag.label(), List.of(tag.tradeId())))
                .toList());
  }
}
