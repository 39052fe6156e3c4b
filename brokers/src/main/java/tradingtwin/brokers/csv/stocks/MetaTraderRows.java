package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tradingtwin.brokers.csv.format.Sheet;
import tradingtwin.brokers.csv.format.SheetRow;

/// The rows of a MetaTrader report, known by their shape.
///
/// - deal: time, id, symbol, buy or sell, in or out, volume, price, order, commission, (fee,) swap,
///   profit, balance
/// - position: time, id, symbol, buy or sell, volume, price, two stops, time, price, commission,
///   swap, profit
/// - closed order of version 4: id, time, buy or sell, volume, symbol, price, two stops, time,
///   price, commission, taxes, swap, profit
final class MetaTraderRows {

  private static final String TIME = "\\d{4}\\.\\d{2}\\.\\d{2} \\d{2}:\\d{2}(:\\d{2})?";
  private static final String SIDE = "(?i)buy|sell";
  private static final Pattern CURRENCY =
      Pattern.compile("\\(([A-Z]{3}), |Currency:[ ,]*([A-Z]{3})\\b");

  private final char delimiter;
  private final List<SheetRow> rows;
  private final String currency;

  /// Whether the header above the deals, in whatever language, has a column more for fees.
  private boolean withFee;

  MetaTraderRows(char delimiter, List<SheetRow> rows) {
    this.delimiter = delimiter;
    this.rows = rows;
    this.currency = currency(rows.subList(0, Math.min(rows.size(), 15)));
  }

  static boolean looksLikeIt(List<SheetRow> top) {
    return top.stream().anyMatch(row -> isDeal(row) || isPosition(row) || isOrder(row));
  }

  /// The fills: deals where there are any, for positions and orders tell the same again.
  Optional<Sheet> fills() {
    List<RoundTrip> trips = rows.stream().flatMap(row -> trip(row).stream()).toList();
    LotSizes sizes = new LotSizes(currency, trips);
    List<SheetRow> deals = deals();
    List<SheetRow> fills = new ArrayList<>();
    if (deals.isEmpty()) {
      trips.forEach(trip -> both(trip, sizes, fills));
    } else {
      deals.stream().filter(deal -> !isBalance(deal)).forEach(deal -> fills.add(fill(deal, sizes)));
    }
    rows.stream().filter(MetaTraderRows::isBalance).forEach(row -> fills.add(balance(row)));
    return fills.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sheet(delimiter, new SheetRow(1, MetaTrader.COLUMNS), fills));
  }

  /// From the first deal to the end of its section, whatever stands in between.
  private List<SheetRow> deals() {
    List<SheetRow> deals = new ArrayList<>();
    for (SheetRow row : rows) {
      if (deals.isEmpty() && !row.cell(0).matches(TIME)) {
        withFee = row.cells().contains("Fee") || width(row) > 13;
      }
      if (isDeal(row) || (!deals.isEmpty() && (row.cell(0).matches(TIME) || !row.intact()))) {
        deals.add(row);
      } else if (!deals.isEmpty()) {
        break;
      }
    }
    return deals;
  }

  private SheetRow fill(SheetRow deal, LotSizes sizes) {
    BigDecimal costs = BigDecimal.ZERO;
    for (int at = 8; at <= (withFee ? 10 : 9); at++) {
      costs = costs.add(Money.orZero(deal.cell(at)));
    }
    return deal.with(
        List.of(
            deal.cell(0),
            deal.cell(1),
            deal.cell(2),
            deal.cell(3),
            deal.cell(5),
            deal.cell(6),
            deal.cell(7),
            Money.plain(costs),
            sizes.of(deal.cell(2)),
            currency));
  }

  /// Money put in or taken out: what it came to stands where a deal has its profit.
  private SheetRow balance(SheetRow row) {
    boolean deal = row.cell(0).matches(TIME);
    return row.with(
        List.of(
            row.cell(deal ? 0 : 1),
            row.cell(deal ? 1 : 0),
            "",
            "balance",
            "",
            "",
            "",
            Money.plain(Money.orZero(row.cell(deal ? withFee ? 11 : 10 : width(row) - 1))),
            "",
            currency));
  }

  private void both(RoundTrip trip, LotSizes sizes, List<SheetRow> fills) {
    String size = sizes.of(trip.symbol());
    String other = trip.type().equalsIgnoreCase("buy") ? "sell" : "buy";
    fills.add(
        new SheetRow(
            trip.line(),
            List.of(
                trip.opened(),
                trip.id() + ":open",
                trip.symbol(),
                trip.type(),
                trip.volume(),
                trip.openPrice(),
                trip.id(),
                "0",
                size,
                currency)));
    fills.add(
        new SheetRow(
            trip.line(),
            List.of(
                trip.closed(),
                trip.id() + ":close",
                trip.symbol(),
                other,
                trip.volume(),
                trip.closePrice(),
                trip.id(),
                Money.plain(trip.costs()),
                size,
                currency)));
  }

  /// A position or an order, from its opening to its close.
  record RoundTrip(
      int line,
      String id,
      String symbol,
      String type,
      String volume,
      String opened,
      String openPrice,
      String closed,
      String closePrice,
      BigDecimal costs,
      BigDecimal profit) {}

  private static Optional<RoundTrip> trip(SheetRow row) {
    if (isPosition(row)) {
      return Optional.of(
          new RoundTrip(
              row.line(),
              row.cell(1),
              row.cell(2),
              row.cell(3),
              row.cell(4),
              row.cell(0),
              row.cell(5),
              row.cell(8),
              row.cell(9),
              sum(row, 10, 11),
              Money.orZero(row.cell(12))));
    }
    return isOrder(row)
        ? Optional.of(
            new RoundTrip(
                row.line(),
                row.cell(0),
                row.cell(4),
                row.cell(2),
                row.cell(3),
                row.cell(1),
                row.cell(5),
                row.cell(8),
                row.cell(9),
                sum(row, 10, 12),
                Money.orZero(row.cell(13))))
        : Optional.empty();
  }

  private static BigDecimal sum(SheetRow row, int from, int to) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int at = from; at <= to; at++) {
      sum = sum.add(Money.orZero(row.cell(at)));
    }
    return sum;
  }

  private static boolean isDeal(SheetRow row) {
    return row.cell(0).matches(TIME)
        && row.cell(1).matches("\\d+")
        && row.cell(3).matches(SIDE)
        && row.cell(4).matches("(?i)in|out|in/out|out by");
  }

  private static boolean isBalance(SheetRow row) {
    boolean five = row.cell(0).matches(TIME) && row.cell(3).equalsIgnoreCase("balance");
    boolean four = row.cell(1).matches(TIME) && row.cell(2).equalsIgnoreCase("balance");
    return (five && row.cell(1).matches("\\d+")) || (four && row.cell(0).matches("\\d+"));
  }

  private static boolean isPosition(SheetRow row) {
    return row.cell(0).matches(TIME)
        && row.cell(1).matches("\\d+")
        && row.cell(3).matches(SIDE)
        && row.cell(8).matches(TIME)
        && row.cell(9).matches("[\\d ,.]+");
  }

  private static boolean isOrder(SheetRow row) {
    return row.cell(0).matches("\\d+")
        && row.cell(1).matches(TIME)
        && row.cell(2).matches(SIDE)
        && row.cell(8).matches(TIME);
  }

  private static int width(SheetRow row) {
    int width = row.cells().size();
    while (width > 0 && row.cell(width - 1).isEmpty()) {
      width--;
    }
    return width;
  }

  private static String currency(List<SheetRow> top) {
    for (SheetRow row : top) {
      Matcher stated = CURRENCY.matcher(String.join(",", row.cells()));
      if (stated.find()) {
        return stated.group(1) == null ? stated.group(2) : stated.group(1);
      }
    }
    return "";
  }
}
