package tradingtwin.engine.attribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tradingtwin.engine.candles.Candles;

/// Of the same money a loser that was held is let go at that moment, and the winner is kept: the
/// returns of both over the time that losing trips usually last, against each other. Of several
/// losers each stands for as much.
///
/// Source: Odean 1998 compared sold winners with held losers in the same way. Fees are those of one
/// sale in either case and not counted. A loser is what stood below its average price at the last
/// close; it is sold at the opening of the next bar.
record SellLoserInstead(HeldBeside held, Setting setting) implements Otherwise {

  @Override
  public Method method() {
    return Method.SELL_LOSER_INSTEAD;
  }

  @Override
  public boolean hasHorizon() {
    return true;
  }

  @Override
  public Optional<Reckoned> of(Case marked) {
    Step exit = marked.step();
    Course winner = marked.course();
    OptionalDouble horizon = setting.past().losersHeld(exit.at());
    Optional<Candles> candles = setting.market().candles(winner.symbol());
    if (horizon.isEmpty() || candles.isEmpty()) {
      return Optional.empty();
    }
    double millis = horizon.getAsDouble();
    Optional<Spans> kept = Spans.from(exit, candles.get(), millis, setting);
    double money = winner.letGo(exit) * exit.price();
    List<Reckoned> each = new ArrayList<>();
    for (HeldBeside.Held loser : held.at(exit.at(), winner)) {
      sold(loser, exit, millis)
          .filter(any -> kept.isPresent())
          .map(sale -> against(kept.orElseThrow(), winner, exit.price(), sale, money))
          .ifPresent(each::add);
    }
    return mean(each);
  }

  /// A loser's sale.
  ///
  /// @param price what it brings
  /// @param later what it would have brought later
  private record Sale(int sign, double units, double price, Spans later) {
    double lost(double then) {
      return sign * (then - price) / price;
    }
  }

  private Optional<Sale> sold(HeldBeside.Held loser, Step exit, double millis) {
    Course trip = loser.course();
    Optional<Candles> candles = setting.market().candles(trip.symbol());
    if (candles.isEmpty() || !loser.below(lastClose(candles.get(), exit.at()))) {
      return Optional.empty();
    }
    var price = setting.keptUntil(exit, candles.get(), 0);
    return Spans.from(exit, candles.get(), millis, setting)
        .filter(any -> price.isPresent())
        .map(later -> new Sale(trip.sign(), loser.units(), price.orElseThrow().price(), later));
  }

  private static OptionalDouble lastClose(Candles candles, long at) {
    OptionalInt bar = candles.currentAt(Instant.ofEpochMilli(at));
    return bar.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(candles.close(bar.getAsInt()));
  }

  private static Reckoned against(
      Spans kept, Course winner, double price, Sale sale, double money) {
    double same = Math.min(money, sale.units() * sale.price());
    Reckoned won = kept.map(then -> same * winner.sign() * (then - price) / price);
    Reckoned lost = sale.later().map(then -> same * sale.lost(then));
    return new Reckoned(
        won.usual() - lost.usual(), won.shorter() - lost.shorter(), won.longer() - lost.longer());
  }

  private static Optional<Reckoned> mean(List<Reckoned> each) {
    return each.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Reckoned(
                each.stream().mapToDouble(Reckoned::usual).average().orElse(0),
                each.stream().mapToDouble(Reckoned::shorter).average().orElse(0),
                each.stream().mapToDouble(Reckoned::longer).average().orElse(0)));
  }
}
