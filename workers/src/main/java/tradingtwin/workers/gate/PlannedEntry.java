package tradingtwin.workers.gate;

import java.math.BigDecimal;
import java.util.Optional;
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
        tradingtwin.engine.gate.Intent.Purpose.ENTRY,
        new tradingtwin.engine.gate.Intent.Plan(
            stated(plan.entry()),
            stated(plan.stop()),
            stated(plan.target()),
            Optional.ofNullable(plan.setup())),
        new tradingtwin.engine.gate.Intent.Risk(
            stated(risk.size()), stated(risk.riskAmount()), stated(risk.accountEquity())));
  }

  static Stated stated(@Nullable BigDecimal number) {
    return number == null ? Stated.nothing() : new Stated.Amount(number);
  }

  private static Direction direction(PretradeIntent declared) {
    return Direction.valueOf(declared.direction().name());
  }
}
