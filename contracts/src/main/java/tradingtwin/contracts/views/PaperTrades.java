package tradingtwin.contracts.views;

import java.util.List;

/// Paper trades, newest first.
public record PaperTrades(List<PaperTrade> trades) {
  public PaperTrades {
    trades = List.copyOf(trades);
  }
}
