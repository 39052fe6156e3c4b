package tradingtwin.brokers.csv.stocks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tradingtwin.brokers.csv.format.Sheet;
import tradingtwin.brokers.csv.format.SheetRow;

/// The sections of an activity statement, each row of which begins with its section's name and its
/// kind (`Header`, `Data`, `SubTotal`, `Total`).
final class IbkrSections {

  private static final List<String> COLUMNS =
      List.of(
          "DataDiscriminator",
          "Asset Category",
          "Currency",
          "Account",
          "Symbol",
          "Date/Time",
          "Quantity",
          "T. Price",
          "Comm/Fee",
          "Code");
  private static final Set<String> BOOKINGS =
      Set.of(
          "Deposits & Withdrawals",
          "Dividends",
          "Withholding Tax",
          "Interest",
          "Fees",
          "Corporate Actions");

  private final List<SheetRow> rows;
  private final Map<String, String> sizes = new HashMap<>();
  private final Set<String> executed = new HashSet<>();
  private String account = "";

  IbkrSections(List<SheetRow> rows) {
    this.rows = rows;
  }

  /// The section `Trades` under one header, with the size of a contract and the fee's currency.
  ///
  /// Of an order that is told again by its executions, the executions are kept.
  Sheet trades() {
    lookAround();
    List<SheetRow> trades = new ArrayList<>();
    Map<String, Integer> header = Map.of();
    for (SheetRow row : rows) {
      if (row.cell(0).equals("Trades") && row.cell(1).equals("Header")) {
        header = places(row);
      } else if (row.cell(0).equals("Trades") && !toldByExecutions(row, header)) {
        trades.add(trade(row, header));
      }
    }
    List<String> names = new ArrayList<>(List.of("twin kind"));
    names.addAll(COLUMNS);
    names.addAll(List.of("twin size", "twin fee currency", "twin section", "twin amount"));
    trades.addAll(bookings());
    return new Sheet(',', new SheetRow(1, names), trades);
  }

  /// Money and splits, from the sections of their own, in the columns of trades.
  private List<SheetRow> bookings() {
    List<SheetRow> bookings = new ArrayList<>();
    Map<String, Integer> header = Map.of();
    for (SheetRow row : rows) {
      if (BOOKINGS.contains(row.cell(0)) && row.cell(1).equals("Header")) {
        header = places(row);
      } else if (BOOKINGS.contains(row.cell(0))
          && row.cell(1).equals("Data")
          && !row.cell(2).startsWith("Total")) {
        bookings.add(booking(row, header));
      }
    }
    return bookings;
  }

  private SheetRow booking(SheetRow row, Map<String, Integer> header) {
    String day = row.cell(header.getOrDefault("Date", header.getOrDefault("Settle Date", -1)));
    String time = row.cell(header.getOrDefault("Date/Time", -1));
    return row.with(
        List.of(
            "Booking",
            "",
            "",
            row.cell(header.getOrDefault("Currency", -1)),
            account,
            row.cell(header.getOrDefault("Description", -1)),
            time.isEmpty() ? day : time,
            row.cell(header.getOrDefault("Quantity", -1)),
            "",
            "",
            "",
            "",
            "",
            row.cell(0),
            row.cell(header.getOrDefault("Amount", -1))));
  }

  /// What the other sections say of the trades.
  private void lookAround() {
    Map<String, Map<String, Integer>> headers = new HashMap<>();
    for (SheetRow row : rows) {
      String section = row.cell(0);
      if (row.cell(1).equals("Header")) {
        headers.put(section, places(row));
      } else if (row.cell(1).equals("Data")) {
        Map<String, Integer> header = headers.getOrDefault(section, Map.of());
        switch (section) {
          case "Financial Instrument Information" -> instrument(row, header);
          case "Account Information" ->
              account = row.cell(2).equals("Account") ? row.cell(3) : account;
          case "Trades" -> {
            if (isExecution(row)) {
              executed.add(what(row, header));
            }
          }
          default -> {}
        }
      }
    }
  }

  private void instrument(SheetRow row, Map<String, Integer> header) {
    String size = row.cell(header.getOrDefault("Multiplier", -1));
    if (!size.isEmpty()) {
      for (String symbol : row.cell(header.getOrDefault("Symbol", -1)).split(",", -1)) {
        sizes.put(symbol.strip(), size);
      }
      sizes.putIfAbsent(row.cell(header.getOrDefault("Description", -1)), size);
    }
  }

  private boolean toldByExecutions(SheetRow row, Map<String, Integer> header) {
    return row.cell(1).equals("Data")
        && row.cell(2).equals("Order")
        && executed.contains(what(row, header));
  }

  private SheetRow trade(SheetRow row, Map<String, Integer> header) {
    List<String> cells = new ArrayList<>();
    cells.add(row.cell(1));
    for (String column : COLUMNS) {
      cells.add(row.cell(header.getOrDefault(column, -1)));
    }
    if (cells.get(4).isEmpty()) {
      cells.set(4, account);
    }
    cells.add(sizes.getOrDefault(row.cell(header.getOrDefault("Symbol", -1)), ""));
    cells.add(feeCurrency(row, header));
    return row.with(cells);
  }

  /// Currency trades name the fee's currency in the header: `Comm in USD`.
  private static String feeCurrency(SheetRow row, Map<String, Integer> header) {
    for (String column : header.keySet()) {
      if (column.startsWith("Comm in ")) {
        return column.substring("Comm in ".length()).strip().toUpperCase(Locale.ROOT);
      }
    }
    return row.cell(header.getOrDefault("Currency", -1)).toUpperCase(Locale.ROOT);
  }

  private static boolean isExecution(SheetRow row) {
    return row.cell(2).equals("Execution") || row.cell(2).equals("Trade");
  }

  private static String what(SheetRow row, Map<String, Integer> header) {
    return row.cell(header.getOrDefault("Asset Category", -1))
        + "|"
        + row.cell(header.getOrDefault("Symbol", -1));
  }

  private static Map<String, Integer> places(SheetRow header) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 2; i < header.cells().size(); i++) {
      places.putIfAbsent(header.cell(i), i);
      if (header.cell(i).startsWith("Comm in ")) {
        places.putIfAbsent("Comm/Fee", i);
      }
    }
    return places;
  }
}
