package tradingtwin.core.papertrades;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.views.PaperTrade;
import tradingtwin.contracts.views.PaperTrade.Better;
import tradingtwin.contracts.views.PaperTrade.ClosedBy;
import tradingtwin.contracts.views.PaperTrade.State;
import tradingtwin.core.papertrades.PaperRows.Kept;
import tradingtwin.engine.simulation.PaperResult;
import tradingtwin.engine.simulation.PaperTrade.BothWays;

/// What a look at the market said about a paper trade.
public sealed interface PaperSight {

  /// Bars were there.
  ///
  /// @param both what it did, ambiguous bars read against it and for it
  /// @param until end of the last bar
  record Played(BothWays both, Instant until) implements PaperSight {}

  /// Nobody at hand knows prices of the symbol for the time since the verdict.
  record NoPrices() implements PaperSight {}

  /// The source was away; nothing is known that was not known before.
  record Nothing() implements PaperSight {}

  /// The paper trade as it stands after that look.
  default PaperTrade of(Kept kept) {
    PaperTrade before = kept.trade();
    return switch (this) {
      case Played(BothWays both, Instant until) -> played(kept, both, until);
      case NoPrices _ -> kept.view(State.NO_PRICES, before.openedAt(), null, null, null);
      case Nothing _ -> before;
    };
  }

  private static PaperTrade played(Kept kept, BothWays both, Instant until) {
    Better worse = end(both.worse());
    Better better = end(both.better());
    boolean differs = !Objects.equals(worse, better);
    return kept.view(
        state(both.worse()), opened(both.worse()), worse, differs ? better : null, until);
  }

  private static State state(PaperResult result) {
    return switch (result) {
      case PaperResult.Waiting _ -> State.WAITING;
      case PaperResult.NeverOpened _ -> State.NEVER_OPENED;
      case PaperResult.Open _ -> State.OPEN;
      case PaperResult.Closed _ -> State.CLOSED;
    };
  }

  private static @Nullable Instant opened(PaperResult result) {
    return switch (result) {
      case PaperResult.Waiting _, PaperResult.NeverOpened _ -> null;
      case PaperResult.Open(Instant at) -> at;
      case PaperResult.Closed closed -> closed.openedAt();
    };
  }

  private static @Nullable Better end(PaperResult result) {
    return switch (result) {
      case PaperResult.Waiting _, PaperResult.NeverOpened _, PaperResult.Open _ -> null;
      case PaperResult.Closed closed ->
          new Better(
              closed.closedAt(),
              closed.exitPrice(),
              ClosedBy.valueOf(closed.reason().name()),
              closed.net().round(MathContext.DECIMAL64),
              r(closed.netR()));
    };
  }

  private static @Nullable Double r(Optional<BigDecimal> netR) {
    return netR.map(BigDecimal::doubleValue).orElse(null);
  }
}
