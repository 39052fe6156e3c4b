package tradingtwin.brokers.csv.stocks;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A dated future, read from any of the ways brokers write one (`MNQM6`, `/ESU26`, `MNQ MAR25`,
/// `MES 09-26`).
///
/// Its [#symbol] is ours alone (`MNQ 2026-06`) and says that quantity counts units of what the
/// price is quoted for, not contracts.
record FutureName(String root, YearMonth month) {

  private static final String CODES = "FGHJKMNQUVXZ";
  private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
  private static final Pattern CODED =
      Pattern.compile("/?(?<root>[A-Z0-9]{1,4}?)(?<code>[FGHJKMNQUVXZ])(?<y>\\d{1,2}|20\\d{2})");
  private static final Pattern NAMED =
      Pattern.compile("(?<root>[A-Z0-9]{1,4}) (?<mon>[A-Z]{3})(?<y>\\d{2})");
  private static final Pattern NUMBERED =
      Pattern.compile("(?<root>[A-Z0-9]{1,4}) (?<m>\\d{2})-(?<y>\\d{2})");

  private static final Set<String> ROOTS =
      Set.of(
          "ES", "MES", "NQ", "MNQ", "YM", "MYM", "RTY", "M2K", "CL", "MCL", "QM", "NG", "QG", "GC",
          "MGC", "SI", "SIL", "HG", "MHG", "ZB", "ZN", "ZF", "ZT", "UB", "ZC", "ZS", "ZW", "6A",
          "6B", "6C", "6E", "6J", "6S", "6N", "M6E", "M6B", "M6A", "FDAX", "FDXM", "FESX", "FGBL",
          "MBT", "MET");

  /// Whether a platform for futures means one by a bare word.
  static boolean isRoot(String text) {
    return ROOTS.contains(text);
  }

  /// Empty when the text names no dated future.
  ///
  /// @param traded a contract of one-digit year expires in this year or within ten
  static Optional<FutureName> of(String text, Instant traded) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    int year = traded.atZone(ZoneOffset.UTC).getYear();
    Matcher coded = CODED.matcher(upper);
    if (coded.matches()) {
      return named(coded, CODES.indexOf(coded.group("code")) + 1, year);
    }
    Matcher named = NAMED.matcher(upper);
    if (named.matches() && MONTHS.indexOf(named.group("mon")) % 3 == 0) {
      return named(named, MONTHS.indexOf(named.group("mon")) / 3 + 1, year);
    }
    Matcher numbered = NUMBERED.matcher(upper);
    return numbered.matches()
        ? named(numbered, Integer.parseInt(numbered.group("m")), year)
        : Optional.empty();
  }

  String symbol() {
    return root + " " + month;
  }

  private static Optional<FutureName> named(Matcher m, int month, int traded) {
    int year = Integer.parseInt(m.group("y"));
    int full =
        switch (m.group("y").length()) {
          case 1 -> traded + Math.floorMod(year - traded, 10);
          case 2 -> 2000 + year;
          default -> year;
        };
    return month < 1 || month > 12
        ? Optional.empty()
        : Optional.of(new FutureName(m.group("root"), YearMonth.of(full, month)));
  }
}
