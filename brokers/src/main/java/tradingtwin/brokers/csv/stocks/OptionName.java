package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An option, read from any of the ways brokers write one.
///
/// Its [#symbol] is ours alone (`SPY 2024-01-19 470 P`) and says that quantity counts units of the
/// underlying, not contracts.
///
/// @param right `C` or `P`
record OptionName(String root, LocalDate expiry, BigDecimal strike, String right) {

  private static final String ROOT = "[-.]?(?<root>[A-Z][A-Z.]{0,5}\\d?)";
  private static final String STRIKE = "\\$?(?<strike>[\\d,]+(\\.\\d+)?|\\.\\d+)";
  private static final String RIGHT = "(?<right>C|P|CALL|PUT)";
  private static final String SLASHED = "(?<m>\\d{1,2})/(?<d>\\d{1,2})/(?<y>\\d{2}|\\d{4})";
  private static final String NAMED = "(?<mon>[A-Z]{3})";
  private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal STANDARD = BigDecimal.valueOf(100);

  private static final Pattern OCC =
      Pattern.compile(
          ROOT + "\\s*(?<y>\\d{2})(?<m>\\d{2})(?<d>\\d{2})(?<right>[CP])(?<strike>\\d{8})");
  private static final List<Pattern> SPELLINGS =
      List.of(
          Pattern.compile(ROOT + "\\s*(?<y>\\d{2})(?<m>\\d{2})(?<d>\\d{2})(?<right>[CP])" + STRIKE),
          Pattern.compile(ROOT + " +" + SLASHED + " +" + STRIKE + " +" + RIGHT),
          Pattern.compile(ROOT + " +" + SLASHED + " +" + RIGHT + " +" + STRIKE),
          Pattern.compile(RIGHT + " +" + ROOT + " +" + SLASHED + " +" + STRIKE),
          Pattern.compile(
              ROOT + " +(?<d>\\d{1,2})" + NAMED + "(?<y>\\d{2}) +" + STRIKE + " +" + RIGHT),
          Pattern.compile(
              ROOT
                  + " +"
                  + NAMED
                  + " +(?<d>\\d{1,2}),? +'?(?<y>\\d{2}|\\d{4}) +"
                  + STRIKE
                  + " +"
                  + RIGHT),
          Pattern.compile(
              ROOT + " +(?<d>\\d{1,2}) +" + NAMED + " +(?<y>\\d{2}) +" + STRIKE + " +" + RIGHT));

  /// Empty when the text names no option.
  static Optional<OptionName> of(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    if (upper.length() > 60) {
      return Optional.empty();
    }
    Matcher occ = OCC.matcher(upper);
    if (occ.matches()) {
      return named(occ, new BigDecimal(occ.group("strike")).divide(THOUSAND), month(occ));
    }
    for (Pattern spelling : SPELLINGS) {
      Matcher m = spelling.matcher(upper);
      if (m.matches()) {
        boolean inWords = spelling.pattern().contains(NAMED);
        int month = inWords ? MONTHS.indexOf(m.group("mon")) / 3 + 1 : month(m);
        return named(m, new BigDecimal(m.group("strike").replace(",", "")), month);
      }
    }
    return Optional.empty();
  }

  String symbol() {
    return "%s %s %s %s"
        .formatted(root, expiry, strike.stripTrailingZeros().toPlainString(), right);
  }

  /// What one contract of it holds by the rule of the US exchanges; empty for a contract that was
  /// adjusted, whose root ends in a digit.
  Optional<BigDecimal> standardSize() {
    return Character.isDigit(root.charAt(root.length() - 1))
        ? Optional.empty()
        : Optional.of(STANDARD);
  }

  private static int month(Matcher m) {
    return Integer.parseInt(m.group("m"));
  }

  private static Optional<OptionName> named(Matcher m, BigDecimal strike, int month) {
    int year = Integer.parseInt(m.group("y"));
    try {
      LocalDate expiry =
          LocalDate.of(year < 100 ? 2000 + year : year, month, Integer.parseInt(m.group("d")));
      return Optional.of(
          new OptionName(m.group("root"), expiry, strike, m.group("right").substring(0, 1)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
