package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.util.Map;
import tradingtwin.brokers.csv.format.DecimalMark;

/// Amounts as sections dress them, before a row is read: `$(12.50)`, `- 0.04`, `+2`.
final class Money {

  private static final Map<String, String> SIGNS =
      Map.of("$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY");

  private Money() {}

  /// Zero when nothing that is a number stands there.
  static BigDecimal orZero(String cell) {
    String bare = cell.strip();
    String text = bare.startsWith("$(") ? bare.substring(1) : bare;
    try {
      return text.isEmpty() || text.length() > 40 ? BigDecimal.ZERO : DecimalMark.DOT.number(text);
    } catch (NumberFormatException notSaid) {
      return BigDecimal.ZERO;
    }
  }

  /// The currency whose sign an amount bears; empty when it bears none.
  static String currencyIn(String cell) {
    return SIGNS.entrySet().stream()
        .filter(sign -> cell.contains(sign.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
