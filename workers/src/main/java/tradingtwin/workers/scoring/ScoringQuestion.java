package tradingtwin.workers.scoring;

import java.util.List;
import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.contracts.views.Bars;
import tradingtwin.contracts.views.Trade;

/// Stored fills and bars as the coach is asked.
final class ScoringQuestion {
  private ScoringQuestion() {}

  static BiasScoreRequest of(List<Trade> trades, List<Bars> candles) {
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
                        null))
            .toList(),
        candles);
  }
}
