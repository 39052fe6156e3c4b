package tradingtwin.contracts.views;

import java.util.List;

/// What was done to fills by hand; it stands in the history of imports and can be undone there.
public record TradeChange(String importId, List<String> tradeIds) {
  public TradeChange {
    tradeIds = List.copyOf(tradeIds);
  }
}
