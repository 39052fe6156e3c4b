package tradingtwin.core.trades;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradingtwin.contracts.views.Trade;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Side;
import tradingtwin.engine.fills.TsPrecision;

/// Stored fills as the engine reads them: identities sort as the source tells the fills, from
/// the oldest on, so their place in a list by time and identity is that in their source.
final class EngineFills {
  private EngineFills() {}

  static List<Fill> of(List<Trade> trades) {
    List<Fill> fills = new ArrayList<>(trades.size());
    for (Trade trade : trades) {
      fills.add(of(trade, fills.size()));
    }
    return fills;
  }

  private static Fill of(Trade trade, int place) {
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
        Optional.ofNullable(trade.orderId()),
        place);
  }
}
