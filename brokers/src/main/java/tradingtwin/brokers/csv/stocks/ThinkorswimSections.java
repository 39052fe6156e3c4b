package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.Sheet;
import tradingtwin.brokers.csv.format.SheetRow;

/// The sections of a thinkorswim statement, joined: each trade with its time (legs of a spread
/// leave it to the first) and the fees that `Cash Balance` books for it.
///
/// A booking belongs to the trade of the same second whose first leg has its symbol and quantity;
/// fees of a booking that belongs to none become a row of their own, to be refused aloud.
final class ThinkorswimSections {

  private static final Pattern BOOKED =
      Pattern.compile("(BOT|SOLD) ([-+]?[\\d,]*\\.?\\d+) (.*?) ?@.*");

  /// A trade in the cash section that still looks for its line in the history.
  private record Booking(
      int line, String time, BigDecimal quantity, String words, String ref, String fee) {}

  private final List<SheetRow> rows;

  ThinkorswimSections(List<SheetRow> rows) {
    this.rows = rows;
  }

  Optional<Sheet> trades() {
    SheetRow header = header();
    if (header == null) {
      return Optional.empty();
    }
    List<String> spelled = Column.normal(header.cells());
    int time = spelled.indexOf("exec time");
    int side = spelled.indexOf("side");
    List<SheetRow> trades = new ArrayList<>();
    String last = "";
    for (SheetRow row : below(header)) {
      if (!row.intact()) {
        trades.add(row);
      } else if (row.cell(side).matches("(?i)BUY|SELL")) {
        List<String> cells = new ArrayList<>(row.cells());
        last = row.cell(time).isEmpty() ? last : row.cell(time);
        cells.set(time, last);
        trades.add(row.with(cells));
      }
    }
    return Optional.of(withFees(new Sheet(',', header, trades), spelled, time));
  }

  private @Nullable SheetRow header() {
    return rows.stream()
        .filter(
            row -> {
              List<String> spelled = Column.normal(row.cells());
              return spelled.contains("exec time") && spelled.contains("pos effect");
            })
        .findFirst()
        .orElse(null);
  }

  /// Until the next section, whose title stands alone in its line.
  private List<SheetRow> below(SheetRow header) {
    List<SheetRow> section = new ArrayList<>();
    for (SheetRow row : rows.subList(rows.indexOf(header) + 1, rows.size())) {
      if (row.intact() && row.cells().size() < 3) {
        break;
      }
      section.add(row);
    }
    return section;
  }

  private Sheet withFees(Sheet trades, List<String> spelled, int time) {
    List<Booking> bookings = bookings();
    List<String> fees = new ArrayList<>();
    List<String> refs = new ArrayList<>();
    for (SheetRow row : trades.rows()) {
      Booking own =
          bookings.stream()
              .filter(b -> b.time().equals(row.cell(time)))
              .filter(b -> isOf(b, row, spelled))
              .findFirst()
              .orElse(null);
      fees.add(own == null ? "" : own.fee());
      refs.add(own == null ? "" : own.ref());
      bookings.remove(own);
    }
    List<SheetRow> rowsAndFees = new ArrayList<>(trades.rows());
    for (Booking left : bookings) {
      if (!left.fee().equals("0")) {
        rowsAndFees.add(new SheetRow(left.line(), List.of("", "", "")));
        fees.add(left.fee());
        refs.add(left.ref());
      }
    }
    return new Sheet(',', trades.header(), rowsAndFees)
        .with(Thinkorswim.FEE, fees)
        .with(Thinkorswim.REF, refs);
  }

  private static boolean isOf(Booking booking, SheetRow row, List<String> spelled) {
    String symbol = row.cell(spelled.indexOf("symbol")).toUpperCase(Locale.ROOT);
    BigDecimal quantity = Money.orZero(row.cell(spelled.indexOf("qty")));
    return quantity.abs().compareTo(booking.quantity().abs()) == 0
        && List.of(booking.words().toUpperCase(Locale.ROOT).split("[ /]")).contains(symbol);
  }

  private List<Booking> bookings() {
    List<Booking> bookings = new ArrayList<>();
    List<String> header = List.of();
    for (SheetRow row : rows) {
      List<String> spelled = Column.normal(row.cells());
      if (spelled.contains("description")
          && spelled.contains("commissions & fees")
          && spelled.contains("date")) {
        header = spelled;
      } else if (row.cells().size() < 3) {
        header = List.of();
      } else if (!header.isEmpty() && row.cell(header.indexOf("type")).equals("TRD")) {
        booking(row, header).ifPresent(bookings::add);
      }
    }
    return bookings;
  }

  private static Optional<Booking> booking(SheetRow row, List<String> header) {
    Matcher booked = BOOKED.matcher(row.cell(header.indexOf("description")));
    if (!booked.find()) {
      return Optional.empty();
    }
    BigDecimal fee =
        Money.orZero(row.cell(header.indexOf("misc fees")))
            .add(Money.orZero(row.cell(header.indexOf("commissions & fees"))));
    return Optional.of(
        new Booking(
            row.line(),
            row.cell(header.indexOf("date")) + " " + row.cell(header.indexOf("time")),
            Money.orZero(booked.group(2)),
            booked.group(3),
            row.cell(header.indexOf("ref #")),
            Money.plain(fee)));
  }
}
