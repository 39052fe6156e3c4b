package tradingtwin.core.trades;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.csv.ColumnMapping;
import tradingtwin.brokers.csv.CsvHints;
import tradingtwin.brokers.csv.format.DateOrder;
import tradingtwin.brokers.csv.format.DecimalMark;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.ColumnMapping.Columns;
import tradingtwin.contracts.requests.CsvAnswers;

/// What a trader said about a file, as it is read by.
public final class FileHints {
  private FileHints() {}

  /// The answers to what a preview asked.
  static CsvHints of(@Nullable CsvAnswers answers, @Nullable ZoneId zone, @Nullable String format) {
    CsvHints hints = new CsvHints(zone, format);
    if (answers == null) {
      return hints;
    }
    var mapping = answers.mapping();
    return (mapping == null ? hints : hints.readAs(null).mappedBy(mapping(mapping)))
        .dated(order(answers.dateOrder()))
        .holding(sizes(answers.contractSizes()));
  }

  /// A mapping as its trader, or a file beside the trader's export, writes it.
  ///
  /// @throws RefusedException when its zone is none
  public static ColumnMapping mapping(tradingtwin.contracts.requests.ColumnMapping said) {
    Columns columns = said.columns();
    var decimal = said.decimal();
    return new ColumnMapping(
        said.name(),
        orNone(said.header()),
        Boolean.TRUE.equals(said.withoutHeader()),
        new ColumnMapping.Columns(
            columns.time(),
            columns.clock(),
            columns.symbol(),
            columns.side(),
            columns.quantity(),
            columns.price(),
            columns.fee(),
            columns.feeCurrency(),
            columns.currency(),
            columns.id(),
            columns.multiplier()),
        new ColumnMapping.Words(orNone(said.buy()), orNone(said.sell())),
        order(said.dateOrder()),
        zone(said.timezone()),
        decimal == null
            ? null
            : switch (decimal) {
              case DOT -> DecimalMark.DOT;
              case COMMA -> DecimalMark.COMMA;
            },
        Boolean.TRUE.equals(said.withCurrency()));
  }

  /// @throws RefusedException when there is no such zone
  public static @Nullable ZoneId zone(@Nullable String name) {
    try {
      return name == null ? null : ZoneId.of(name);
    } catch (DateTimeException e) {
      throw RefusedException.of(
          ProblemCode.VALIDATION,
          "The time zone is not known; one is, for example, Europe/Berlin.");
    }
  }

  private static @Nullable DateOrder order(tradingtwin.contracts.words.@Nullable DateOrder said) {
    return said == null ? null : DateOrder.valueOf(said.name());
  }

  private static Map<String, BigDecimal> sizes(@Nullable List<CsvAnswers.ContractSize> said) {
    Map<String, BigDecimal> sizes = new LinkedHashMap<>();
    if (said != null) {
      for (CsvAnswers.ContractSize each : said) {
        if (each.units().signum() <= 0) {
          throw RefusedException.of(
              ProblemCode.VALIDATION, "A contract holds more than nothing, for example 5.");
        }
        sizes.put(each.product(), each.units());
      }
    }
    return sizes;
  }

  private static List<String> orNone(@Nullable List<String> said) {
    return said == null ? List.of() : said;
  }
}
