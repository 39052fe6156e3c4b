package tradingtwin.core.candles;

import java.time.InstantSource;
import java.util.regex.Pattern;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.OwnCandleSet;
import tradingtwin.contracts.views.OwnCandlesRead;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.ScoreAgain;
import tradingtwin.marketdata.csv.CandleFile;
import tradingtwin.marketdata.csv.CandleReading;

/// Candles that a trader brings, for symbols that have no free source.
///
/// A file stands in the place of the one before of its symbol and length. What is computed from
/// prices is computed anew.
public final class OwnCandles {
  private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._/:^=-]{0,63}");
  private static final int MOST_SETS = 200;

  private final TenantDatabase database;
  private final OwnCandleRows rows;
  private final ScoreAgain scoring;
  private final InstantSource clock;

  OwnCandles(TenantDatabase database, OwnCandleRows rows, ScoreAgain scoring, InstantSource clock) {
    this.database = database;
    this.rows = rows;
    this.scoring = scoring;
    this.clock = clock;
  }

  /// All of a trader.
  public tradingtwin.contracts.views.OwnCandles of(String userId) {
    return database.as(userId, () -> new tradingtwin.contracts.views.OwnCandles(rows.all()));
  }

  /// Reads a file and keeps its bars.
  ///
  /// @throws RefusedException for a symbol or a file that cannot be read, or too many of them
  public OwnCandlesRead bring(String userId, String symbol, String fileName, byte[] content) {
    if (!SYMBOL.matcher(symbol).matches()) {
      throw RefusedException.of(
          ProblemCode.VALIDATION, "A symbol as it stands on the fills, for example AAPL.");
    }
    return switch (CandleFile.read(content)) {
      case CandleReading.Refused refused ->
          throw RefusedException.of(ProblemCode.FILE_UNREADABLE, refused.reason());
      case CandleReading.Read read ->
          database.as(
              userId,
              () -> {
                scoring.scoreAgain(userId);
                if (rows.all().size() >= MOST_SETS) {
                  throw RefusedException.of(
                      ProblemCode.CONFLICT, MOST_SETS + " files are kept; one has to go first.");
                }
                OwnCandleSet kept =
                    rows.write(
                        userId, set(symbol, fileName, read), read.granularity(), read.bars());
                return new OwnCandlesRead(
                    kept,
                    read.refused(),
                    read.errors().stream()
                        .map(e -> new OwnCandlesRead.LineError(e.line(), e.message()))
                        .toList());
              });
    };
  }

  private OwnCandleSet set(String symbol, String fileName, CandleReading.Read read) {
    return new OwnCandleSet(
        Ulid.next(),
        symbol,
        (int) read.granularity().length().toSeconds(),
        read.bars().size(),
        read.bars().getFirst().start(),
        read.bars().getLast().start(),
        fileName,
        clock.instant());
  }

  /// Forgets a set.
  public void remove(String userId, String candlesId) {
    database.run(
        userId,
        () -> {
          scoring.scoreAgain(userId);
          if (!rows.remove(candlesId)) {
            throw RefusedException.of(ProblemCode.NOT_FOUND);
          }
        });
  }
}
