package tradingtwin.marketdata.csv;

import java.util.List;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.Granularity;

/// What a file of candles holds.
public sealed interface CandleReading {

  /// Bars, oldest first, at least two.
  ///
  /// @param refused rows that are not among them
  /// @param errors why, for the first of those
  record Read(List<Bar> bars, Granularity granularity, int refused, List<LineError> errors)
      implements CandleReading {
    public Read {
      bars = List.copyOf(bars);
      errors = List.copyOf(errors);
    }
  }

  /// The file as a whole is not read.
  record Refused(String reason) implements CandleReading {}

  /// A row that is refused.
  ///
  /// @param line in the file, from 1
  record LineError(int line, String message) {}
}
