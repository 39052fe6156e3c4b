package tradingtwin.core.candles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.PriceSource;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.FetchCandles;
import tradingtwin.marketdata.Granularity;
import tradingtwin.marketdata.MarketSource;

/// The bars of a symbol as one trader sees them: where the trader brought bars of it, only those.
public final class TraderCandles {
  private static final Pattern ASKED_FOR = Pattern.compile("[A-Z0-9]{1,20}(-[A-Z0-9]{1,20})*");

  private final FetchCandles market;
  private final OwnCandleRows own;
  private final TenantDatabase database;

  private TraderCandles(FetchCandles market, OwnCandleRows own, TenantDatabase database) {
    this.market = market;
    this.own = own;
    this.database = database;
  }

  /// Those of that market, with what traders brought.
  public static TraderCandles beside(FetchCandles market, TenantDatabase database) {
    return new TraderCandles(market, new OwnCandleRows(database), database);
  }

  /// Whose bars they are.
  public enum Whose {
    MARKET,
    OWN
  }

  /// What there is.
  public sealed interface Found {}

  /// Bars, oldest first, at least one.
  ///
  /// @param source who gave the market's, if that was told
  public record Bars(
      List<Bar> bars, Granularity granularity, Whose whose, @Nullable MarketSource source)
      implements Found {
    public Bars {
      bars = List.copyOf(bars);
    }

    /// Who gave the market's, in the words of the contracts.
    public Optional<PriceSource> pricesFrom() {
      return Optional.ofNullable(source).map(name -> PriceSource.valueOf(name.name()));
    }
  }

  /// No bars of that symbol and time.
  ///
  /// @param nobodyKnows whether nobody knows the symbol at all, so that waiting brings none
  public record None(boolean nobodyKnows) implements Found {}

  /// The market's source is away.
  public record Away(java.time.Duration retryAfter) implements Found {}

  /// The lengths to look for, in that order: those that the trader brought, or else the
  /// wanted ones.
  public List<Granularity> lengths(String userId, String symbol, List<Granularity> wanted) {
    List<Granularity> brought = database.as(userId, () -> own.lengths(symbol));
    return brought.isEmpty() ? wanted : brought;
  }

  /// Names the bars of that symbol that the trader brought; empty when there are none.
  public String ownDigest(String userId, String symbol) {
    return database.as(userId, () -> own.digests(symbol));
  }

  /// The bars that start in a span, in the first length in which there are any.
  public Found first(
      String userId, String symbol, List<Granularity> wanted, Instant from, Instant until) {
    Found away = new None(true);
    for (Granularity length : lengths(userId, symbol, wanted)) {
      Found found = of(userId, symbol, length, from, until);
      switch (found) {
        case Bars bars -> {
          return bars;
        }
        case Away later -> away = later;
        case None _ -> {}
      }
    }
    return away;
  }

  /// The bars of one length that start in a span.
  public Found of(String userId, String symbol, Granularity length, Instant from, Instant until) {
    Instant start = length.startOfBarAt(from);
    Optional<List<Bar>> brought = database.as(userId, () -> own.bars(symbol, length, start, until));
    if (brought.isPresent()) {
      List<Bar> bars = brought.get();
      return bars.isEmpty() ? new None(false) : new Bars(bars, length, Whose.OWN, null);
    }
    if (!ASKED_FOR.matcher(symbol).matches() || !start.isBefore(until)) {
      return new None(true);
    }
    return switch (market.candles(new CandleQuery(symbol, length, start, until))) {
      case CandlesAnswer.Candles found ->
          found.bars().isEmpty()
              ? new None(false)
              : new Bars(found.bars(), length, Whose.MARKET, found.source());
      case CandlesAnswer.NoSuchProduct _ -> new None(true);
      case CandlesAnswer.Unavailable gone -> new Away(gone.retryAfter());
    };
  }
}
