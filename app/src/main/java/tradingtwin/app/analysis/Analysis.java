package tradingtwin.app.analysis;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one file shows.
///
/// @param fills executions read
/// @param repeatedFills executions that stand in the file twice and count once
/// @param decisions fills merged into single decisions
/// @param roundTrips positions that were opened and closed again
/// @param first time of the first fill; null without fills
/// @param last time of the last fill; null without fills
/// @param results realised result after known fees, one a quote currency
/// @param symbolsWithoutCandles symbols of which no prices are bundled; some habits need them
/// @param unread lines that could not be read, at most as many as the reader names
/// @param unreadRows how many lines could not be read in all
public record Analysis(
    String format,
    String formatName,
    String timezone,
    boolean timezoneAssumed,
    int fills,
    int repeatedFills,
    int decisions,
    int roundTrips,
    @Nullable Instant first,
    @Nullable Instant last,
    List<Result> results,
    List<Habit> habits,
    List<String> symbolsWithoutCandles,
    List<Unread> unread,
    int unreadRows,
    String policyVersion) {

  public Analysis {
    results = List.copyOf(results);
    habits = List.copyOf(habits);
    symbolsWithoutCandles = List.copyOf(symbolsWithoutCandles);
    unread = List.copyOf(unread);
  }

  /// Realised result of all round trips in one currency; empty where the symbols name none.
  public record Result(String currency, BigDecimal net, int roundTrips, int losing) {}

  /// What can be said of one habit.
  ///
  /// @param state `FOUND`, `POSSIBLE`, `NOT_FOUND` or `INSUFFICIENT`
  /// @param n cases at hand
  /// @param needed cases needed
  /// @param counted what the cases are
  /// @param confidence 1 − q, 0 to 1; null when nothing was tested
  /// @param sentence the twin's own words
  /// @param evidence the numbers behind it, ready to read
  /// @param cost what it cost; null where that cannot be asked
  public record Habit(
      String label,
      String title,
      String state,
      int n,
      int needed,
      String counted,
      @Nullable Double confidence,
      String sentence,
      List<Evidence> evidence,
      @Nullable Cost cost) {
    public Habit {
      evidence = List.copyOf(evidence);
    }
  }

  /// What a habit cost in money; positive amounts are costs, negative ones savings.
  ///
  /// @param state `DISTINGUISHABLE`, `NOT_DISTINGUISHABLE` or `INSUFFICIENT`
  /// @param amount the cost; null with too little data, as its interval
  /// @param low lower end of the 90 % interval
  /// @param high upper end of the 90 % interval
  /// @param sentence the twin's own words
  public record Cost(
      String state,
      String currency,
      @Nullable BigDecimal amount,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      String sentence) {}

  /// A number behind a sentence.
  public record Evidence(String name, String text) {}

  /// A line that could not be read.
  public record Unread(int line, String message) {}
}
