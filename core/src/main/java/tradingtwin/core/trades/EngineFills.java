package tradingtwin.core.trades;

import java.util.List;
import java.util.Optional;
import tradingtwin.contracts.views.Trade;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Side;
import tradingtwin.engine.fills.TsPrecision;

/// Stored fills as the engine reads them.
final class EngineFills {
  private EngineFills() {}

  static List<Fill> of(List<Trade> trades) {
    return trades.stream().map(EngineFills::of).toList();
  }

  private static Fill of(Trade trade) {
    return new Fill(
        trade.tradeId(),
        trade.accountId(),
        trade.symbol(),
        Side.valueOf(trade.side().name()),
        trade.qty(),
        trade.price(),
        trade.fee(),
        trade.feeCurrency(),
        trade.ts(),
        TsPrecision.valueOf(trade.tsPrecision().name()),
        Optional.empty());
  }
}
