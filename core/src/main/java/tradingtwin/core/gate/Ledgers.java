package tradingtwin.core.gate;

import java.util.LinkedHashMap;
import java.util.Map;
import tradingtwin.core.trades.FillLedger;
import tradingtwin.core.trades.TradingRecord;
import tradingtwin.engine.fills.Ledger;

/// The ledgers of the traders who were asked about last, each for one version of their fills.
final class Ledgers {
  private static final int REMEMBERED = 256;

  private record Kept(long version, Ledger ledger) {}

  private final FillLedger fills;
  private final TradingRecord record;
  private final Map<String, Kept> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > REMEMBERED;
        }
      };

  Ledgers(FillLedger fills, TradingRecord record) {
    this.fills = fills;
    this.record = record;
  }

  Ledger of(String userId) {
    long version = fills.version(userId);
    synchronized (known) {
      Kept kept = known.get(userId);
      if (kept != null && kept.version() == version) {
        return kept.ledger();
      }
    }
    Ledger ledger = record.ledger(userId);
    if (fills.version(userId) == version) {
      synchronized (known) {
        known.put(userId, new Kept(version, ledger));
      }
    }
    return ledger;
  }
}
