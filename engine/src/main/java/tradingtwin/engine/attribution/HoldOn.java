package tradingtwin.engine.attribution;

import java.util.Optional;
import java.util.OptionalDouble;
import tradingtwin.engine.candles.Candles;

/// What the marked exit let go is kept for a while longer: winners as long again as the trader's
/// losing trips usually last, losers as long again as trips usually last. The while is the median
/// known at the exit; half and twice of it are worked out beside it, and a case counts only where
/// bars reach as far as the longest.
///
/// @param winners whether winners or losers were let go
record HoldOn(boolean winners) implements Counterfactual {

  @Override
  public Method method() {
    return winners ? Method.HOLD_AS_LOSERS : Method.HOLD_AS_USUAL;
  }

  @Override
  public Role role() {
    return Role.EXIT;
  }

  @Override
  public boolean comparable(Case other) {
    return other.gain() == winners;
  }

  @Override
  public boolean hasHorizon() {
    return true;
  }

  @Override
  public Undoing undo(Case marked, Setting setting) {
    Step exit = marked.step();
    OptionalDouble horizon =
        winners ? setting.past().losersHeld(exit.at()) : setting.past().held(exit.at());
    if (horizon.isEmpty()) {
      return Undoing.LeftOut.because(CostNote.Code.TOO_EARLY);
    }
    String symbol = marked.course().symbol();
    Optional<Candles> candles = setting.market().candles(symbol);
    return candles.isEmpty()
        ? new Undoing.LeftOut(CostNote.Code.NO_CANDLES, symbol)
        : kept(exit, candles.get(), horizon.getAsDouble(), setting);
  }

  private static Undoing kept(Step exit, Candles candles, double horizon, Setting setting) {
    AttributionPolicy policy = setting.policy();
    var usual = setting.keptUntil(exit, candles, horizon);
    var shorter = setting.keptUntil(exit, candles, horizon * policy.shortHorizon());
    var longer = setting.keptUntil(exit, candles, horizon * policy.longHorizon());
    return usual.isPresent() && shorter.isPresent() && longer.isPresent()
        ? new Undoing.Instead(usual.get(), shorter.get(), longer.get())
        : Undoing.LeftOut.because(CostNote.Code.NO_BAR_AFTER);
  }
}
