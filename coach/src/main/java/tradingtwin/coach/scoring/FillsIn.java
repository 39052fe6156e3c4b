package tradingtwin.coach.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Side;
import tradingtwin.engine.fills.TsPrecision;

/// A request's fills as the engine reads them.
final class FillsIn {
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private record Identity(String account, String id) {}

  private FillsIn() {}

  static List<Fill> of(BiasScoreRequest request, Faults faults) {
    List<Fill> fills = new ArrayList<>(request.fills().size());
    Set<Identity> seen = new HashSet<>();
    for (int i = 0; i < request.fills().size(); i++) {
      BiasScoreRequest.Fill fill = request.fills().get(i);
      String place = "/fills/" + i;
      if (!seen.add(new Identity(fill.account(), fill.id()))) {
        faults.add(place + "/id", "comes twice in its account");
      }
      if (makesSense(fill, place, faults)) {
        fills.add(fill(fill).at(i));
      }
    }
    return fills;
  }

  private static boolean makesSense(BiasScoreRequest.Fill fill, String place, Faults faults) {
    boolean named = present(fill.id(), place + "/id", faults);
    named &= present(fill.account(), place + "/account", faults);
    named &= present(fill.symbol(), place + "/symbol", faults);
    boolean sized = positive(fill.qty().signum(), place + "/qty", faults);
    sized &= positive(fill.price().signum(), place + "/price", faults);
    boolean dated = !fill.ts().isBefore(EARLIEST) && fill.ts().isBefore(LATEST);
    if (!dated) {
      faults.add(place + "/ts", "must lie between 1900 and 2200");
    }
    return named && sized && dated;
  }

  private static boolean present(String text, String pointer, Faults faults) {
    if (text.isBlank()) {
      faults.add(pointer, "must not be blank");
    }
    return !text.isBlank();
  }

  private static boolean positive(int sign, String pointer, Faults faults) {
    if (sign <= 0) {
      faults.add(pointer, "must be above zero");
    }
    return sign > 0;
  }

  private static Fill fill(BiasScoreRequest.Fill fill) {
    return new Fill(
        fill.id(),
        fill.account(),
        fill.symbol(),
        switch (fill.side()) {
          case BUY -> Side.BUY;
          case SELL -> Side.SELL;
        },
        fill.qty(),
        fill.price(),
        fill.fee(),
        fill.feeCurrency(),
        fill.ts(),
        switch (fill.tsPrecision()) {
          case MILLI -> TsPrecision.MILLI;
          case SECOND -> TsPrecision.SECOND;
          case MINUTE -> TsPrecision.MINUTE;
          case DATE -> TsPrecision.DATE;
        },
        Optional.ofNullable(fill.orderId()));
  }
}
