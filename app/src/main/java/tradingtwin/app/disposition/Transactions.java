package tradingtwin.app.disposition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tradingtwin.engine.fills.Side;
import tradingtwin.engine.transactioncount.Transaction;

/// The transactions of a file, investor by investor: columns investor, type (B or S), asset,
/// quantity, price, datetime.
final class Transactions {
  private static final List<String> COLUMNS =
      List.of("investor", "type", "asset", "quantity", "price", "datetime");

  private Transactions() {}

  static SortedMap<String, List<Transaction>> of(Path file) {
    SortedMap<String, List<Transaction>> byInvestor = new TreeMap<>();
    new Table(file)
        .read(
            COLUMNS,
            row ->
                byInvestor
                    .computeIfAbsent(row.text("investor"), any -> new ArrayList<>())
                    .add(transaction(row)));
    return byInvestor;
  }

  private static Transaction transaction(Table.Row row) {
    double qty = row.number("quantity");
    double price = row.number("price");
    if (qty < 0 || price <= 0) {
      throw row.refused("needs a quantity of zero or more and a price above zero");
    }
    return new Transaction(row.text("asset"), side(row), qty, price, row.instant("datetime"));
  }

  private static Side side(Table.Row row) {
    return switch (row.text("type")) {
      case "B" -> Side.BUY;
      case "S" -> Side.SELL;
      default -> throw row.refused("has neither B nor S as type");
    };
  }
}
