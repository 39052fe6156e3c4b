package tradingtwin.workers.gate;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.contracts.views.Intent;
import tradingtwin.core.gate.Standings;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.gate.Stated;

/// A stored intent as the engine and the standing read it.
final class PlannedEntry {
  private PlannedEntry() {}

  static Standings.Entry entry(Intent intent) {
    PretradeIntent declared = intent.declared();
    return new Standings.Entry(
        declared.accountId(), declared.symbol(), direction(declared), intent.persona());
  }

  static tradingtwin.engine.gate.Intent engine(Intent intent, String account) {
    PretradeIntent declared = intent.declared();
    PretradeIntent.Plan plan = declared.plan();
    PretradeIntent.Risk risk = declared.risk();
    return new tradingtwin.engine.gate.Intent(
        intent.intentId(),
        account,
        declared.symbol(),
        direction(declared),
        purpose(declared),
        new tradingtwin.engine.gate.Intent.Plan(
            stated(plan.entry()),
            stated(plan.stop()),
            stated(plan.target()),
            Optional.ofNullable(plan.setup())),
        new tradingtwin.engine.gate.Intent.Risk(
            stated(risk.size()), stated(risk.riskAmount()), stated(risk.accountEquity())),
        hangs(declared) ? Optional.of(intent.createdAt()) : Optional.empty());
  }

  private static boolean hangs(PretradeIntent declared) {
    return declared.context().withoutLastTrade() == PretradeIntent.Context.WithoutLastTrade.NO;
  }

  private static tradingtwin.engine.gate.Intent.Purpose purpose(PretradeIntent declared) {
    PretradeIntent.Purpose purpose = declared.purpose();
    return purpose == null
        ? tradingtwin.engine.gate.Intent.Purpose.ENTRY
        : tradingtwin.engine.gate.Intent.Purpose.valueOf(purpose.name());
  }

  /// The symbol of the plan and those that are held.
  static Set<String> symbols(Intent intent, Set<String> held) {
    Set<String> all = new LinkedHashSet<>();
    all.add(intent.declared().symbol());
    all.addAll(held);
    return all;
  }

  static Stated stated(@Nullable BigDecimal number) {
    return number == null ? Stated.nothing() : new Stated.Amount(number);
  }

  private static Direction direction(PretradeIntent declared) {
    return Direction.valueOf(declared.direction().name());
  }
}
