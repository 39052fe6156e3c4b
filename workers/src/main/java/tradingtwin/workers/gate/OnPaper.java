package tradingtwin.workers.gate;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.contracts.views.GateDecision;
import tradingtwin.contracts.views.Intent;
import tradingtwin.contracts.words.Direction;
import tradingtwin.contracts.words.Verdict;
import tradingtwin.core.database.Answer;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.papertrades.PaperOrder;
import tradingtwin.core.papertrades.PaperPlans;
import tradingtwin.core.papertrades.PaperTrades;
import tradingtwin.engine.simulation.PaperPolicy;

/// Opens a paper trade for a plan that is told to run on paper first.
final class OnPaper {
  private static final PaperPolicy POLICY = PaperPolicy.DEFAULT;

  private final PaperTrades papers;

  OnPaper(PaperTrades papers) {
    this.papers = papers;
  }

  /// What a paper trade needs to know of the trader.
  record Asked(Answer<List<BigDecimal>> fee) {}

  Asked asking(Bundle bundle) {
    return new Asked(papers.ownFee(bundle, POLICY));
  }

  /// Opens it with the verdict's transaction; another verdict, and a plan without a price or a
  /// size, opens none. Where its symbol is known nothing is seen before a bar has closed; where it
  /// is not this is said at once.
  void follow(
      String userId,
      Intent intent,
      GateDecision decision,
      Asked asked,
      BarsAtHand.Knowledge prices) {
    if (decision.verdict() == Verdict.SIMULATE) {
      order(intent.declared(), decision, PaperTrades.fee(asked.fee().get(), POLICY))
          .ifPresent(order -> open(userId, intent.intentId(), order, prices));
    }
  }

  private void open(String userId, String intentId, PaperOrder order, BarsAtHand.Knowledge prices) {
    switch (prices) {
      case KNOWN -> papers.open(userId, intentId, order, PaperClock.firstLook(order));
      case NO_SUCH_SYMBOL ->
          papers.openWithoutPrices(
              userId, intentId, order, PaperClock.afterNoPrices(order.decidedAt()));
      case NOTHING_YET -> papers.open(userId, intentId, order, order.decidedAt());
    }
  }

  /// The plan at its own prices, in the size that the limits leave. It may open while the verdict
  /// is good, and for one bar of its timeframe at least: shorter bars are not looked at.
  static Optional<PaperOrder> order(
      PretradeIntent declared, GateDecision decision, BigDecimal fee) {
    PretradeIntent.Plan plan = declared.plan();
    BigDecimal entry = plan.entry();
    BigDecimal size = size(declared, decision);
    if (entry == null || entry.signum() <= 0 || size == null || size.signum() <= 0) {
      return Optional.empty();
    }
    int up = declared.direction() == Direction.LONG ? 1 : -1;
    Duration frame = PaperPlans.length(declared.timeframe());
    Instant aBarOn = decision.decidedAt().plus(frame);
    return Optional.of(
        new PaperOrder(
            declared.symbol(),
            declared.direction(),
            entry,
            PaperPlans.beyond(entry, plan.stop(), -up).orElse(null),
            PaperPlans.beyond(entry, plan.target(), up).orElse(null),
            size,
            decision.decidedAt(),
            decision.expiresAt().isAfter(aBarOn) ? decision.expiresAt() : aBarOn,
            frame.multipliedBy(POLICY.horizonBars()).toMinutes(),
            fee,
            Math.max(1, frame.dividedBy(POLICY.barsInOne()).toMinutes())));
  }

  private static @Nullable BigDecimal size(PretradeIntent declared, GateDecision decision) {
    GateDecision.Sizing sizing = decision.sizing();
    return sizing != null && sizing.size().signum() > 0 ? sizing.size() : declared.risk().size();
  }
}
