package tradingtwin.contracts.views;

import java.util.List;

/// One fill with the habits seen on it.
public record TradeDetail(Trade trade, List<BiasTag> tags) {
  public TradeDetail {
    tags = List.copyOf(tags);
  }
}
