package tradingtwin.marketdata.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.WrittenBars;

/// An answer as it lies in the common memory: how long it is good, what it is, and the bars.
///
/// @param goodUntil after that it is asked for anew
record KeptAnswer(CandlesAnswer answer, Instant goodUntil) {
  private static final String BARS = "bars";
  private static final String UNKNOWN = "unknown";
  private static final String AWAY = "away";

  String written() {
    String until = goodUntil.toEpochMilli() + " ";
    return switch (answer) {
      case CandlesAnswer.Candles known -> until + BARS + "\n" + WrittenBars.write(known.bars());
      case CandlesAnswer.NoSuchProduct stranger -> until + UNKNOWN + "\n" + stranger.symbol();
      case CandlesAnswer.Unavailable gone ->
          until + AWAY + "\n" + gone.retryAfter().toMillis() + "\n" + gone.reason();
    };
  }

  /// What a text says; empty for one that is none of ours or damaged.
  static Optional<KeptAnswer> read(String text) {
    try {
      int line = text.indexOf('\n');
      String[] head = text.substring(0, Math.max(0, line)).split(" ", 2);
      Instant until = Instant.ofEpochMilli(Long.parseLong(head[0]));
      String rest = text.substring(line + 1);
      return switch (head.length == 2 ? head[1] : "") {
        case BARS -> kept(new CandlesAnswer.Candles(WrittenBars.read(rest)), until);
        case UNKNOWN -> kept(new CandlesAnswer.NoSuchProduct(rest), until);
        case AWAY -> kept(away(rest), until);
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<KeptAnswer> kept(CandlesAnswer answer, Instant until) {
    return Optional.of(new KeptAnswer(answer, until));
  }

  private static CandlesAnswer away(String rest) {
    int line = rest.indexOf('\n');
    return new CandlesAnswer.Unavailable(
        rest.substring(line + 1), Duration.ofMillis(Long.parseLong(rest.substring(0, line))));
  }
}
