package tradingtwin.contracts.views;

import java.util.List;

/// What a file of candles brought.
///
/// @param refused rows that were refused
public record OwnCandlesRead(OwnCandleSet set, int refused, List<LineError> errors) {
  public OwnCandlesRead {
    errors = List.copyOf(errors);
  }

  /// Why a row was refused.
  public record LineError(int line, String message) {}
}
