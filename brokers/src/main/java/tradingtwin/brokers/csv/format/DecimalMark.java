package tradingtwin.brokers.csv.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/// The sign that parts whole from broken numbers in a file.
///
/// Most numbers show it themselves: `1.234,50`, `0,5`, `1,234,567`. Only one sign followed by
/// exactly three digits is open (`1,234`); for those the file decides.
public enum DecimalMark {
  DOT('.', ','),
  COMMA(',', '.');

  private static final Pattern SELF_EVIDENT_COMMA =
      Pattern.compile("-?\\d{1,3}(\\.\\d{3})*,(\\d{1,2}|\\d{4,})|-?0,\\d+");
  private static final Pattern SELF_EVIDENT_DOT =
      Pattern.compile("-?\\d{1,3}(,\\d{3})*\\.(\\d{1,2}|\\d{4,})|-?0\\.\\d+");
  private static final Pattern EXPONENT =
      Pattern.compile("-?\\d{1,20}([.,]\\d{1,20})?[eE][-+]?\\d{1,2}");
  private static final Pattern WHOLE =
      Pattern.compile("\\d{1,40}|\\d{1,3}([.,]\\d{2,3}){0,12}[.,]\\d{3}|");
  private static final Pattern FRACTION = Pattern.compile("\\d{0,40}");
  private static final Pattern AROUND =
      Pattern.compile("^[\\p{Sc}\\p{L}]{0,5}|[\\p{Sc}\\p{L}]{0,5}$");
  private static final Pattern GAPS = Pattern.compile("[\\s\u00a0\u202f'’]");

  private final char mark;
  private final char grouping;

  DecimalMark(char mark, char grouping) {
    this.mark = mark;
    this.grouping = grouping;
  }

  /// In a file parted by commas a bare comma cannot be a decimal mark; elsewhere the cells
  /// vote.
  public static DecimalMark of(char delimiter, List<String> sample) {
    if (delimiter == ',') {
      return DOT;
    }
    long commas = count(sample, SELF_EVIDENT_COMMA);
    long dots = count(sample, SELF_EVIDENT_DOT);
    return commas > dots || (commas == dots && delimiter == ';') ? COMMA : DOT;
  }

  private static long count(List<String> sample, Pattern shape) {
    return sample.stream()
        .filter(t -> t.length() < 40 && shape.matcher(t.strip()).matches())
        .count();
  }

  /// The number in a cell, however it is dressed: `$1,234.50`, `(0.5)`, `1 234,5 CZK`, `-
  /// 0.04`.
  ///
  /// @throws NumberFormatException when it is none
  public BigDecimal number(String cell) {
    if (PlainCell.isNumber(cell) && !openIn(cell)) {
      return new BigDecimal(cell);
    }
    String bare = GAPS.matcher(cell).replaceAll("").replace('−', '-');
    bare = bare.matches("\\+[\\d.].*") ? bare.substring(1) : bare;
    if (EXPONENT.matcher(bare).matches()) {
      return new BigDecimal(new BigDecimal(bare.replace(',', '.')).toPlainString());
    }
    boolean bracketed = bare.startsWith("(") && bare.endsWith(")");
    bare = bracketed ? bare.substring(1, bare.length() - 1) : bare;
    boolean minus = bare.startsWith("-");
    bare = AROUND.matcher(minus ? bare.substring(1) : bare).replaceAll("");
    boolean innerMinus = !minus && bare.startsWith("-");
    BigDecimal size = magnitude(innerMinus ? bare.substring(1) : bare);
    return minus || innerMinus || bracketed ? size.negate() : size;
  }

  private BigDecimal magnitude(String digits) {
    int comma = digits.lastIndexOf(',');
    int dot = digits.lastIndexOf('.');
    char decimal = comma >= 0 && dot >= 0 ? digits.charAt(Math.max(comma, dot)) : only(digits);
    int at = digits.lastIndexOf(decimal);
    String whole = at < 0 ? digits : digits.substring(0, at);
    String fraction = at < 0 ? "" : digits.substring(at + 1);
    if ((whole.isEmpty() && fraction.isEmpty())
        || !WHOLE.matcher(whole).matches()
        || !FRACTION.matcher(fraction).matches()) {
      throw new NumberFormatException(digits);
    }
    String plain = whole.replaceAll("[.,]", "") + (fraction.isEmpty() ? "" : "." + fraction);
    return new BigDecimal(plain);
  }

  /// The decimal mark of a number with at most one kind of sign in it.
  private char only(String digits) {
    int comma = digits.indexOf(',');
    char sign = comma >= 0 ? ',' : '.';
    int at = digits.indexOf(sign);
    if (at < 0) {
      return mark;
    }
    boolean groups = digits.indexOf(sign, at + 1) >= 0;
    boolean open = digits.length() - at - 1 == 3 && at > 0 && at <= 3 && !digits.startsWith("0");
    if (groups || (open && sign == grouping)) {
      return sign == ',' ? '.' : ',';
    }
    return sign;
  }

  private boolean openIn(String cell) {
    int dot = cell.indexOf('.');
    return this == COMMA && dot >= 0 && cell.length() - dot - 1 == 3;
  }
}
