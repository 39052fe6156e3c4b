package tradingtwin.engine.matching;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.gate.ComputedSize;
import tradingtwin.engine.gate.GateDecision;
import tradingtwin.engine.gate.Intent;
import tradingtwin.engine.gate.Verdict;

/// An intent with its latest verdict, as far as an entry can carry it out.
///
/// @param id the intent
/// @param account broker account
/// @param symbol what would be traded
/// @param direction which way
/// @param verdict the latest verdict
/// @param overridden whether an override of it was granted
/// @param from the moment of the verdict
/// @param until the first instant at which it is no longer good
/// @param told size that the verdict leaves, above zero
/// @param closedAt when the trader cancelled, skipped or replaced it
/// @param terms what else a trade is held against: prices, setup, persona; two plans with the same
///     terms say the same
public record GatedIntent(
    String id,
    String account,
    String symbol,
    Direction direction,
    Verdict verdict,
    boolean overridden,
    Instant from,
    Instant until,
    BigDecimal told,
    Optional<Instant> closedAt,
    String terms) {

  /// A plan whose terms are its own.
  public GatedIntent(
      String id,
      String account,
      String symbol,
      Direction direction,
      Verdict verdict,
      boolean overridden,
      Instant from,
      Instant until,
      BigDecimal told,
      Optional<Instant> closedAt) {
    this(id, account, symbol, direction, verdict, overridden, from, until, told, closedAt, id);
  }

  public GatedIntent {
    if (told.signum() <= 0) {
      throw new IllegalArgumentException("a plan has a size: " + id);
    }
  }

  /// The intent with its decision; empty when no entry can carry it out, because it gives up a
  /// schedule or states no size.
  public static Optional<GatedIntent> of(
      Intent intent, GateDecision decision, boolean overridden, Optional<Instant> closedAt) {
    if (intent.purpose() == Intent.Purpose.INTERRUPTION) {
      return Optional.empty();
    }
    Optional<BigDecimal> computed =
        decision.verdict() == Verdict.SIZE_DOWN && !overridden
            ? decision.size().map(ComputedSize::size)
            : Optional.empty();
    return computed
        .or(() -> intent.risk().size().positive())
        .map(
            told ->
                new GatedIntent(
                    intent.id(),
                    intent.account(),
                    intent.symbol(),
                    intent.direction(),
                    decision.verdict(),
                    overridden,
                    decision.at(),
                    decision.expiresAt(),
                    told,
                    closedAt));
  }

  /// Whether a trade that both fit is held against the same by either: the same plan, with the
  /// same word on it.
  boolean saysTheSameAs(GatedIntent other) {
    return verdict == other.verdict
        && overridden == other.overridden
        && told.compareTo(other.told) == 0
        && terms.equals(other.terms);
  }

  /// Whether an entry at `t` lies in its window.
  public boolean openAt(Instant t) {
    return !t.isBefore(from)
        && t.isBefore(until)
        && closedAt.filter(closed -> !t.isBefore(closed)).isEmpty();
  }
}
