package tradingtwin.brokers.csv;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.csv.format.DateOrder;
import tradingtwin.brokers.csv.format.DecimalMark;

/// Which column of a table nobody knows means what: a small format, described by its trader.
///
/// Columns are named as [HeaderNames] spells the header, whatever their case.
///
/// @param name for people
/// @param header all names of the header it was made for, by which later files are recognised;
///     empty to recognise none
/// @param withoutHeader whether the first row is a fill already, and columns bear numbers
/// @param order which number of a date comes first where no row settles it; null when not said
/// @param zone of times that carry none; null when not said
/// @param mark before the decimals; null to find it out
/// @param withCurrency whether the symbol is a coin alone and its pair ends in the currency:
///     `BTC` and `EUR` is `BTC-EUR`
public record ColumnMapping(
    String name,
    List<String> header,
    boolean withoutHeader,
    Columns columns,
    Words words,
    @Nullable DateOrder order,
    @Nullable ZoneId zone,
    @Nullable DecimalMark mark,
    boolean withCurrency) {

  public ColumnMapping {
    header = List.copyOf(header);
    Objects.requireNonNull(columns, "columns");
    Objects.requireNonNull(words, "words");
  }

  /// The columns; those that a table may lack are null.
  ///
  /// @param clock the time of day, where the date stands in a column of its own
  /// @param side null where the sign of the quantity says it
  /// @param id that no two fills share
  /// @param multiplier how many units one contract holds
  public record Columns(
      String time,
      @Nullable String clock,
      String symbol,
      @Nullable String side,
      String quantity,
      String price,
      @Nullable String fee,
      @Nullable String feeCurrency,
      @Nullable String currency,
      @Nullable String id,
      @Nullable String multiplier) {

    Stream<String> named() {
      return Stream.of(
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
              multiplier)
          .filter(Objects::nonNull)
          .map(Objects::requireNonNull);
    }
  }

  /// What the column of sides says for a buy and for a sale; rows with another word are no
  /// trades. Both empty where the words are the usual ones, or there is no such column.
  public record Words(List<String> buy, List<String> sell) {
    public static final Words USUAL = new Words(List.of(), List.of());

    public Words {
      buy = List.copyOf(buy);
      sell = List.copyOf(sell);
    }

    boolean usual() {
      return buy.isEmpty() && sell.isEmpty();
    }
  }

  /// The same under another name.
  public ColumnMapping called(String other) {
    return new ColumnMapping(
        other, header, withoutHeader, columns, words, order, zone, mark, withCurrency);
  }
}
