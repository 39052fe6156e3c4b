package tradingtwin.brokers.csv.format;

/// A row that cannot be understood, with a sentence for the trader. Carries no stack: a file may
/// hold half a million of them, and none is a bug.
public final class DamagedRow extends Exception {

  public DamagedRow(String sentence) {
    super(sentence, null, false, false);
  }

  public String sentence() {
    String message = getMessage();
    return message == null ? "This line cannot be read." : message;
  }

  /// A cell's text, short and harmless enough to be shown.
  public static String quoted(String cell) {
    String shown = cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    return "“" + shown.replaceAll("[\\p{Cntrl}]", " ") + "”";
  }
}
