package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.Pair;
import tradingtwin.brokers.csv.format.RowMeaning;

/// What Interactive Brokers traded: its asset class, its symbol, and what one contract holds.
///
/// @param assetClass as the export says it: `STK`, `Stocks`, `OPT`, `Equity and Index Options` …
/// @param size units a contract holds; null when the export does not say
record IbkrInstrument(String assetClass, String symbol, @Nullable BigDecimal size) {

  private enum Kind {
    UNITS,
    MONEY,
    CONTRACTS,
    OTHER
  }

  /// The fill in units, or why it stays out.
  RowMeaning fill(FillDraft draft) {
    return switch (kind()) {
      case UNITS -> draft.done();
      case MONEY ->
          Pair.parted(symbol.replace('.', '-'))
              .<RowMeaning>map(pair -> draft.inUnits(pair.symbol(), BigDecimal.ONE).done())
              .orElse(new RowMeaning.NotImported("%s is not a pair.".formatted(symbol)));
      case CONTRACTS -> contracts(draft);
      case OTHER ->
          new RowMeaning.NotImported(
              "trades of the kind %s are not read yet.".formatted(assetClass));
    };
  }

  private RowMeaning contracts(FillDraft draft) {
    if (size == null || size.signum() <= 0) {
      return FillDraft.unsized(symbol);
    }
    Optional<String> name =
        OptionName.of(symbol)
            .map(OptionName::symbol)
            .or(() -> FutureName.of(symbol, draft.moment().ts()).map(FutureName::symbol));
    return name.<RowMeaning>map(n -> draft.inUnits(n, size).done())
        .orElse(FillDraft.unsized(symbol));
  }

  private Kind kind() {
    String asset = assetClass.toUpperCase(Locale.ROOT);
    return switch (asset) {
      case "", "STK", "STOCKS", "STOCK", "CFD", "CFDS", "ETF", "FUND", "MUTUAL FUNDS" -> Kind.UNITS;
      case "CASH", "FOREX", "CRYPTO", "CRYPTOCURRENCY" -> Kind.MONEY;
      case "OPT",
          "FUT",
          "FOP",
          "FSFOP",
          "EQUITY AND INDEX OPTIONS",
          "FUTURES",
          "FUTURES OPTIONS",
          "OPTIONS ON FUTURES" ->
          Kind.CONTRACTS;
      default -> Kind.OTHER;
    };
  }
}
