package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.DecimalMark;
import tradingtwin.brokers.csv.format.Sheet;
import tradingtwin.brokers.csv.format.SheetRow;
import tradingtwin.brokers.csv.format.StatementFormat.Remark;

/// What a statement counts of each symbol, beside what was read of it.
final class IbkrSubTotals {

  private static final BigDecimal ROUNDING = new BigDecimal("0.01");

  private final Sheet sheet;
  private final Map<Integer, BrokerFill> fillOfLine = new HashMap<>();
  private BigDecimal quantity = BigDecimal.ZERO;
  private BigDecimal fees = BigDecimal.ZERO;

  IbkrSubTotals(Sheet sheet, List<BrokerFill> fills) {
    this.sheet = sheet;
    fills.forEach(fill -> fillOfLine.put(fill.sourceLine(), fill));
  }

  List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    for (SheetRow row : sheet.rows()) {
      switch (cell(row, IbkrActivity.KIND)) {
        case "Data" -> count(row);
        case "SubTotal" -> {
          if (!cell(row, IbkrActivity.SYMBOL).isEmpty()) {
            compare(row, remarks);
          }
          quantity = BigDecimal.ZERO;
          fees = BigDecimal.ZERO;
        }
        default -> {
          quantity = BigDecimal.ZERO;
          fees = BigDecimal.ZERO;
        }
      }
    }
    return remarks;
  }

  private void count(SheetRow row) {
    BrokerFill fill = fillOfLine.get(row.line());
    if (fill != null) {
      String size = cell(row, IbkrActivity.SIZE);
      boolean contracts = fill.symbol().matches(".+ \\d{4}-\\d{2}(-.+)?");
      BigDecimal count =
          size.isEmpty() || !contracts
              ? fill.qty()
              : fill.qty().divide(number(size, BigDecimal.ONE), MathContext.DECIMAL64);
      quantity = fill.side() == Side.BUY ? quantity.add(count) : quantity.subtract(count);
      fees = fees.add(fill.fee());
    }
  }

  private void compare(SheetRow row, List<Remark> remarks) {
    BigDecimal statedQuantity = number(cell(row, IbkrActivity.QUANTITY), quantity);
    BigDecimal statedFees = number(cell(row, IbkrActivity.FEE), fees.negate()).negate();
    if (!near(statedQuantity, quantity) || !near(statedFees, fees)) {
      remarks.add(
          new Remark(
              row.line(),
              "The statement counts %s of %s and %s in fees; read were %s and %s."
                  .formatted(
                      plain(statedQuantity),
                      cell(row, IbkrActivity.SYMBOL),
                      plain(statedFees),
                      plain(quantity),
                      plain(fees))));
    }
  }

  private String cell(SheetRow row, Column column) {
    return row.cell(sheet.indexOf(column));
  }

  private static boolean near(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(ROUNDING) <= 0;
  }

  private static BigDecimal number(String cell, BigDecimal otherwise) {
    try {
      return cell.isEmpty() || cell.length() > 40 ? otherwise : DecimalMark.DOT.number(cell);
    } catch (NumberFormatException notSaid) {
      return otherwise;
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
