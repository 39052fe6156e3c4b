package tradingtwin.coach.guardrail;

import java.util.HashMap;
import java.util.Map;

/// Letters that look like Latin ones but are not, and digits or signs that stand for letters.
final class LookAlikes {
  private static final Map<Integer, String> LETTERS = letters();
  private static final Map<Integer, Integer> LEET = pairs("0o3e4a5s7t8b9g$s@a€e£l¥y¢c+t|l");

  private LookAlikes() {}

  /// The Latin spelling of a lower-case code point, or the code point itself.
  static String latin(int codePoint) {
    String latin = LETTERS.get(codePoint);
    return latin == null ? Character.toString(codePoint) : latin;
  }

  /// The letter that a digit or sign stands for in leetspeak, `0` where there is none.
  ///
  /// @param one what `1` and `!` stand for, which is i or l
  static char leet(char sign, char one) {
    if (sign == '1' || sign == '!') {
      return one;
    }
    return (char) LEET.getOrDefault((int) sign, 0).intValue();
  }

  private static Map<Integer, Integer> pairs(String text) {
    Map<Integer, Integer> map = new HashMap<>();
    int[] points = text.codePoints().toArray();
    for (int i = 0; i + 1 < points.length; i += 2) {
      map.put(points[i], points[i + 1]);
    }
    return map;
  }

  private static Map<Integer, String> letters() {
    String cyrillic = "аaвbсcԁdеeгrһhнhіiјjкkӏlмmоoпnрpԛqѕsтtцuѵvԝwхxуyүyьbҽeзzѐeіi";
    String greek = "αaβbεeγyηnιiκkμuνvοoρpσoςcτtυuχxωwζzσo";
    String others =
        "ıiłløođdħhŧtƅbɑaɡgɩiɪiʋuʏyƽsꜱsʙbᴀaᴄcᴅdᴇeꜰfɢgʜhᴊjᴋkʟlᴍmɴnᴏoᴘpʀrᴛtᴜuᴠvᴡwᴢzոnսuօoѡwꓐbꓢs";
    Map<Integer, String> map = new HashMap<>();
    pairs(cyrillic + greek + others).forEach((from, to) -> map.put(from, Character.toString(to)));
    map.put((int) 'ß', "ss");
    map.put((int) 'æ', "ae");
    for (char quote : "‘’‛′`´ʼ".toCharArray()) {
      map.put((int) quote, "'");
    }
    for (char quote : "“”„‟«»″".toCharArray()) {
      map.put((int) quote, "\"");
    }
    for (char dash : "‐‑‒–—―−﹣".toCharArray()) {
      map.put((int) dash, "-");
    }
    return map;
  }
}
