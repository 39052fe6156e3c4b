package tradingtwin.brokers;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The symbols of options and dated futures, whose quantity counts contracts.
///
/// A contract holds a number of units (100 shares, 50 dollars a point, a hundredth of a coin).
/// Taken for units, size, fees and results would be off by that factor: such fills are refused
/// with a reason. Where a file says the number, its reader counts units and gives the contract a
/// name of ours that is none of these spellings (`KLMN 2024-02-16 45 C`, `MES 2026-03`).
/// Perpetuals count units and pass.
public final class ContractSymbol {
  private static final String DAY = "(\\d{1,2}[A-Z]{3}\\d{2}|\\d{6}|\\d{8})";

  private static final List<Pattern> SPELLINGS =
      List.of(
          Pattern.compile("[A-Z]{1,6}[ _]*\\d{6}[CP]\\d{8}"),
          Pattern.compile(".+[-_]" + DAY + "[-_][\\d.]+[-_][CP]"),
          Pattern.compile(".+[-_]" + DAY + "([-_][A-Z]+)?"),
          Pattern.compile("(PI|FI)[-_][A-Z]{3,5}USD"),
          Pattern.compile("/?[A-Z0-9]{1,4}=F"),
          Pattern.compile(
              "/?(ES|NQ|YM|RTY|MES|MNQ|MYM|M2K|CL|MCL|GC|MGC|SI|HG|NG|ZB|ZN|ZF|ZT|ZC|ZS|ZW"
                  + "|6[ABCEJSN]|BTC|MBT|ETH|MET|FDAX|FDXM|FESX|FGBL)[FGHJKMNQUVXZ]\\d{1,2}"),
          Pattern.compile("/[A-Z0-9]{1,4}"));

  private ContractSymbol() {}

  /// Whether a symbol names an option or a dated future.
  public static boolean is(String symbol) {
    String upper = symbol.strip().toUpperCase(Locale.ROOT);
    return SPELLINGS.stream().anyMatch(spelling -> spelling.matcher(upper).matches());
  }

  /// Why such a fill stays out, in the trader's words.
  public static String reason(String symbol) {
    return "%s is an option or a future and counts contracts, and nothing here says how much one holds."
        .formatted(symbol);
  }
}
