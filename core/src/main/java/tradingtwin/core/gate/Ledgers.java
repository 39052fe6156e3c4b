package tradingtwin.core.gate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tradingtwin.core.trades.FillLedger;
import tradingtwin.core.trades.FillsStillCounted;
import tradingtwin.core.trades.TradingRecord;
import tradingtwin.engine.fills.Ledger;

/// The ledgers of the traders who were asked about last, each for one version of their fills.
final class Ledgers {
  private static final int REMEMBERED = 256;

  /// A ledger for one version of the fills.
  ///
  /// @param held symbols that are held at its end
  record Kept(long version, Ledger ledger, Set<String> held) {}

  private final FillLedger fills;
  private final TradingRecord record;
  private final FillsStillCounted counted;
  private final Map<String, Kept> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > REMEMBERED;
        }
      };

  Ledgers(FillLedger fills, TradingRecord record, FillsStillCounted counted) {
    this.fills = fills;
    this.record = record;
    this.counted = counted;
  }

  /// The same with what was taken back and still counts; empty where nothing was.
  Optional<Kept> withTakenBack(String userId) {
    return counted.ledger(userId).map(ledger -> new Kept(0, ledger, held(ledger)));
  }

  Kept of(String userId) {
    return of(userId, fills.version(userId));
  }

  /// The same when the version of the fills is known.
  Kept of(String userId, long version) {
    synchronized (known) {
      Kept kept = known.get(userId);
      if (kept != null && kept.version() == version) {
        return kept;
      }
    }
    Ledger ledger = record.ledger(userId);
    Kept fresh = new Kept(version, ledger, held(ledger));
    if (fills.version(userId) == version) {
      synchronized (known) {
        known.put(userId, fresh);
      }
    }
    return fresh;
  }

  private static Set<String> held(Ledger ledger) {
    Set<Ledger.Book> open = new HashSet<>();
    for (Ledger.Move move : ledger.moves()) {
      Ledger.Book book = new Ledger.Book(move.decision().account(), move.decision().symbol());
      if (move.after().flat()) {
        open.remove(book);
      } else {
        open.add(book);
      }
    }
    return open.stream().map(Ledger.Book::symbol).collect(Collectors.toUnmodifiableSet());
  }
}
