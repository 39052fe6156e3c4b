package tradingtwin.engine.simulation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// What a plan did on paper so far.
public sealed interface PaperResult {

  /// No bar has closed since that trades at the entry, and one still may.
  record Waiting() implements PaperResult {}

  /// The entry's window ended without a bar that trades at it.
  record NeverOpened() implements PaperResult {}

  /// It is open.
  ///
  /// @param openedAt start of the bar that trades at the entry
  record Open(Instant openedAt) implements PaperResult {}

  /// It is closed.
  ///
  /// @param openedAt start of the bar that trades at the entry
  /// @param closedAt end of the bar that closed it
  /// @param reason what closed it
  /// @param exitPrice price of the exit
  /// @param net profit or loss after fees, quote currency
  /// @param netR that in multiples of the planned risk; empty without a stop
  record Closed(
      Instant openedAt,
      Instant closedAt,
      Reason reason,
      BigDecimal exitPrice,
      BigDecimal net,
      Optional<BigDecimal> netR)
      implements PaperResult {}

  /// What closes a paper trade.
  enum Reason {
    STOP,
    TARGET,
    HORIZON
  }
}
