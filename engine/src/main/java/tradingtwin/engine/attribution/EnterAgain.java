package tradingtwin.engine.attribution;

import java.util.Optional;
import java.util.OptionalDouble;
import tradingtwin.engine.candles.Candles;

/// What an exit in panic let go is bought again at the opening of the next bar, and then kept as
/// long as trips usually last. The exit is not undone: its price stays, and fees are paid for the
/// way back in and out again.
record EnterAgain(Setting setting) implements Otherwise {

  @Override
  public Method method() {
    return Method.ENTER_AGAIN_AT_ONCE;
  }

  @Override
  public boolean hasHorizon() {
    return true;
  }

  @Override
  public Optional<Reckoned> of(Case marked) {
    Step exit = marked.step();
    OptionalDouble horizon = setting.past().held(exit.at());
    Optional<Candles> candles = setting.market().candles(marked.course().symbol());
    if (horizon.isEmpty() || candles.isEmpty()) {
      return Optional.empty();
    }
    var back = setting.keptUntil(exit, candles.get(), 0);
    var spans = Spans.from(exit, candles.get(), horizon.getAsDouble(), setting);
    if (back.isEmpty() || spans.isEmpty()) {
      return Optional.empty();
    }
    double units = marked.course().letGo(exit);
    int sign = marked.course().sign();
    double in = back.get().price();
    return spans.map(
        prices -> prices.map(out -> units * (sign * (out - in) - exit.feeRate() * (in + out))));
  }
}
