package tradingtwin.brokers.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.DecimalMark;
import tradingtwin.brokers.csv.stocks.StockFormats;

/// What the columns of an unknown table may mean, by their names and by what stands in them. The
/// trader confirms or changes each before it is used.
///
/// @param buy words of the column of sides that mean a buy
public record MappingGuess(
    @Nullable String time,
    @Nullable String clock,
    @Nullable String symbol,
    @Nullable String side,
    @Nullable String quantity,
    @Nullable String price,
    @Nullable String fee,
    @Nullable String feeCurrency,
    @Nullable String currency,
    @Nullable String id,
    @Nullable String multiplier,
    List<String> buy,
    List<String> sell) {
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}([ T,].*)?|\\d{1,2} [A-Za-z]{3,9} \\d{4}.*");
  private static final Pattern CLOCK =
      Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2}.*)?( ?[AaPp][Mm])?");
  private static final Pattern MONEY = Pattern.compile("[A-Za-z]{3,5}");
  private static final Pattern TICKER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.:/_ -]{0,40}");

  private static final List<String> TIME =
      List.of(
          "time",
          "date/time",
          "datetime",
          "timestamp",
          "execution time",
          "exec time",
          "executed at",
          "filled time",
          "fill time",
          "trade time",
          "trade date",
          "date",
          "datum",
          "fecha",
          "zeit",
          "data",
          "executed",
          "created at");
  private static final List<String> CLOCKS =
      List.of("time", "time of day", "uhrzeit", "hora", "heure", "tijd", "ora");
  private static final List<String> SYMBOL =
      List.of(
          "symbol",
          "ticker",
          "instrument",
          "pair",
          "market",
          "contract",
          "product",
          "asset",
          "coin",
          "security",
          "isin",
          "wertpapier",
          "valor",
          "titre",
          "simbolo");
  private static final List<String> SIDE =
      List.of(
          "side",
          "b/s",
          "buy/sell",
          "action",
          "direction",
          "type",
          "trade type",
          "order side",
          "transaction type",
          "operation",
          "seite",
          "art",
          "kauf/verkauf",
          "typ",
          "sens");
  private static final List<String> QUANTITY =
      List.of(
          "quantity",
          "qty",
          "filled qty",
          "filled quantity",
          "executed qty",
          "shares",
          "size",
          "filled",
          "amount",
          "units",
          "contracts",
          "lots",
          "volume",
          "menge",
          "stück",
          "anzahl",
          "cantidad",
          "quantité",
          "aantal");
  private static final List<String> PRICE =
      List.of(
          "price",
          "fill price",
          "filled price",
          "execution price",
          "exec price",
          "avg price",
          "average price",
          "avg. price",
          "trade price",
          "rate",
          "kurs",
          "preis",
          "prix",
          "precio",
          "koers",
          "prezzo");
  private static final List<String> FEE =
      List.of(
          "fee",
          "fees",
          "commission",
          "commissions",
          "comm",
          "total fee",
          "trading fee",
          "gebühr",
          "gebühren",
          "provision",
          "frais",
          "comisión",
          "kosten");
  private static final List<String> FEE_CURRENCY =
      List.of(
          "fee currency",
          "fee coin",
          "fee asset",
          "fee unit",
          "commission currency",
          "commission asset");
  private static final List<String> CURRENCY =
      List.of(
          "currency",
          "ccy",
          "quote currency",
          "price currency",
          "währung",
          "devise",
          "moneda",
          "valuta");
  private static final List<String> ID =
      List.of(
          "trade id",
          "fill id",
          "execution id",
          "exec id",
          "deal id",
          "id",
          "trade no",
          "transaction id",
          "reference",
          "ref",
          "uid");
  private static final List<String> MULTIPLIER =
      List.of(
          "multiplier",
          "point value",
          "contract size",
          "contract multiplier",
          "tick value",
          "multiplikator");

  public MappingGuess {
    buy = List.copyOf(buy);
    sell = List.copyOf(sell);
  }

  static MappingGuess nothing() {
    return new MappingGuess(
        null, null, null, null, null, null, null, null, null, null, null, List.of(), List.of());
  }

  /// Whether a cell is a number or a time, and so no name of a column.
  static boolean isValue(String cell) {
    String text = cell.strip();
    return isNumber(text) || isDate(text);
  }

  static MappingGuess of(
      List<String> columns, List<List<String>> rows, List<UnknownTable.ColumnWords> words) {
    Search search = new Search(columns, rows);
    String time = search.take(TIME, MappingGuess::isDate);
    String clock =
        time == null || search.holdsClock(time) ? null : search.take(CLOCKS, MappingGuess::isClock);
    String multiplier = search.take(MULTIPLIER, MappingGuess::isNumber);
    String feeCurrency = search.take(FEE_CURRENCY, MappingGuess::isMoney);
    String side = sideOf(search, words);
    String quantity = search.take(QUANTITY, MappingGuess::isNumber);
    String price = search.take(PRICE, MappingGuess::isNumber);
    String fee = search.take(FEE, MappingGuess::isNumber);
    String currency = search.take(CURRENCY, MappingGuess::isMoney);
    String symbol = search.take(SYMBOL, MappingGuess::isTicker);
    String id = search.takeUnique(ID);
    return new MappingGuess(
        time,
        clock,
        symbol,
        side,
        quantity,
        price,
        fee,
        feeCurrency,
        currency,
        id,
        multiplier,
        said(side, words, Side.BUY),
        said(side, words, Side.SELL));
  }

  /// A column of sides has words for a buy or a sale in it.
  private static @Nullable String sideOf(Search search, List<UnknownTable.ColumnWords> words) {
    List<String> likely =
        words.stream()
            .filter(each -> each.words().stream().anyMatch(w -> sideOf(w).isPresent()))
            .map(UnknownTable.ColumnWords::column)
            .toList();
    String named = search.first(SIDE, likely::contains);
    String found = named != null ? named : likely.stream().findFirst().orElse(null);
    if (found != null) {
      search.taken.add(found);
    }
    return found;
  }

  private static Optional<Side> sideOf(String word) {
    return StockFormats.side(word)
        .or(
            () ->
                switch (word.strip().toUpperCase(Locale.ROOT)) {
                  case "LONG", "K", "BID", "+" -> Optional.of(Side.BUY);
                  case "V", "ASK", "-" -> Optional.of(Side.SELL);
                  default -> Optional.empty();
                });
  }

  private static List<String> said(
      @Nullable String column, List<UnknownTable.ColumnWords> words, Side wanted) {
    return words.stream()
        .filter(each -> Objects.equals(each.column(), column))
        .flatMap(each -> each.words().stream())
        .filter(word -> sideOf(word).filter(wanted::equals).isPresent())
        .toList();
  }

  private static boolean isDate(String text) {
    return text.length() < 60 && DATE.matcher(text).matches();
  }

  private static boolean isClock(String text) {
    return text.length() < 40 && CLOCK.matcher(text).matches();
  }

  private static boolean isMoney(String text) {
    return MONEY.matcher(text).matches();
  }

  private static boolean isTicker(String text) {
    return TICKER.matcher(text).matches() && !isDate(text);
  }

  private static boolean isNumber(String text) {
    if (text.isEmpty() || text.length() > 40 || text.chars().noneMatch(Character::isDigit)) {
      return false;
    }
    try {
      return DecimalMark.DOT.number(text) != null;
    } catch (NumberFormatException none) {
      return false;
    }
  }

  /// The columns that are not taken yet.
  private static final class Search {
    private final List<String> columns;
    private final List<List<String>> rows;
    private final Set<String> taken = new HashSet<>();

    private Search(List<String> columns, List<List<String>> rows) {
      this.columns = columns;
      this.rows = rows;
    }

    private @Nullable String take(List<String> names, Predicate<String> fits) {
      String found = first(names, column -> mostly(column, fits));
      if (found != null) {
        taken.add(found);
      }
      return found;
    }

    private @Nullable String takeUnique(List<String> names) {
      return first(
          names,
          column -> {
            List<String> cells = cells(column);
            return !cells.isEmpty() && new HashSet<>(cells).size() == cells.size();
          });
    }

    /// By the whole name, then by a part of it; a table without names by what it holds.
    private @Nullable String first(List<String> names, Predicate<String> fits) {
      List<String> free = columns.stream().filter(c -> !taken.contains(c)).toList();
      for (String name : names) {
        for (String column : free) {
          if (bare(column).equals(name) && fits.test(column)) {
            return column;
          }
        }
      }
      for (String name : names) {
        for (String column : free) {
          if (name.length() > 2 && bare(column).contains(name) && fits.test(column)) {
            return column;
          }
        }
      }
      return null;
    }

    private boolean holdsClock(String column) {
      return cells(column).stream().anyMatch(cell -> cell.contains(":"));
    }

    private boolean mostly(String column, Predicate<String> fits) {
      List<String> cells = cells(column);
      long good = cells.stream().filter(fits).count();
      return cells.isEmpty() ? rows.isEmpty() : good * 2 > cells.size();
    }

    private List<String> cells(String column) {
      int at = columns.indexOf(column);
      List<String> cells = new ArrayList<>();
      for (List<String> row : rows) {
        String cell = at < row.size() ? row.get(at).strip() : "";
        if (!cell.isEmpty()) {
          cells.add(cell);
        }
      }
      return cells;
    }

    /// Without units and signs: `price ($)` is `price`.
    private static String bare(String column) {
      String name = HeaderNames.normal(column).replaceAll("\\(.*\\)|[$€£#:]", "").strip();
      return name.replaceAll("([a-z])_([a-z])", "$1 $2");
    }
  }
}
