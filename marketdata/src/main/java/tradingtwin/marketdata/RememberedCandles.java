package tradingtwin.marketdata;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// A source that remembers, for the life of the process, what another one answered.
///
/// Remembers only answers with bars whose whole span had closed: the past does not change, the
/// present does. Keeps the most recently used questions.
public final class RememberedCandles implements FetchCandles {

  private final FetchCandles source;
  private final InstantSource clock;
  private final Map<CandleQuery, CandlesAnswer.Candles> known;

  /// @param mostQuestions how many answers are kept, at least 1
  public RememberedCandles(FetchCandles source, InstantSource clock, int mostQuestions) {
    if (mostQuestions < 1) {
      throw new IllegalArgumentException("at least one answer is kept");
    }
    this.source = source;
    this.clock = clock;
    this.known =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(
              Map.Entry<CandleQuery, CandlesAnswer.Candles> eldest) {
            return size() > mostQuestions;
          }
        };
  }

  @Override
  public CandlesAnswer candles(CandleQuery query) {
    synchronized (known) {
      CandlesAnswer.Candles remembered = known.get(query);
      if (remembered != null) {
        return remembered;
      }
    }
    CandlesAnswer answer = source.candles(query);
    boolean past = !query.until().plus(query.granularity().length()).isAfter(clock.instant());
    if (past && answer instanceof CandlesAnswer.Candles candles && !candles.bars().isEmpty()) {
      synchronized (known) {
        known.put(query, candles);
      }
    }
    return answer;
  }
}
