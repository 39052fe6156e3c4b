package tradingtwin.core.adherence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.policies.PersonaPolicy;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.matching.DecidedPlan;
import tradingtwin.core.matching.Matched;
import tradingtwin.engine.adherence.AdherencePolicy;
import tradingtwin.engine.adherence.AdherenceScoring;
import tradingtwin.engine.adherence.AgreedPlan;
import tradingtwin.engine.adherence.DoneTrade;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Book;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.fills.RoundTrip;
import tradingtwin.engine.indicators.Atr;
import tradingtwin.engine.matching.EntryId;
import tradingtwin.engine.matching.GatedIntent;
import tradingtwin.engine.matching.MatchingPolicy;
import tradingtwin.engine.matching.Taken;

/// The trades that had a plan, each scored against it.
final class PlannedTrades {
  private static final int ATR_BARS = 14;

  private final Matched matched;
  private final Market market;
  private final Map<String, BigDecimal> ranges;
  private final Map<Persona, PersonaPolicy> policies;
  private final Map<Book, List<Move>> books = new HashMap<>();
  private final Map<EntryId, Integer> places = new HashMap<>();
  private final Map<EntryId, String> plansOfEntries = new HashMap<>();

  /// @param market bars at hand
  /// @param ranges ranges of entries that were known before, by the first fill
  PlannedTrades(
      Matched matched,
      Market market,
      Map<String, BigDecimal> ranges,
      Map<Persona, PersonaPolicy> policies) {
    this.matched = matched;
    this.market = market;
    this.ranges = ranges;
    this.policies = policies;
    for (Move move : matched.ledger().moves()) {
      List<Move> own = books.computeIfAbsent(book(move.decision()), any -> new ArrayList<>());
      places.put(EntryId.of(move.decision()), own.size());
      own.add(move);
    }
    for (Taken taken : matched.matches().taken()) {
      taken
          .entries()
          .forEach(move -> plansOfEntries.put(EntryId.of(move.decision()), taken.intent().id()));
    }
  }

  /// A scored trade with the range of its entry.
  record Scored(ScoredTrade trade, Optional<BigDecimal> range) {}

  List<Scored> all() {
    Map<EntryId, RoundTrip> trips = Trips.byEntry(matched.ledger());
    return matched.matches().taken().stream().map(taken -> scored(taken, trips)).toList();
  }

  private Scored scored(Taken taken, Map<EntryId, RoundTrip> trips) {
    DecidedPlan plan = matched.plan(taken.intent().id());
    Decision first = taken.entries().getFirst().decision();
    Optional<BigDecimal> range =
        range(first.symbol(), first.ts()).or(() -> Optional.ofNullable(ranges.get(first.id())));
    DoneTrade done = done(taken, range);
    var adherence =
        AdherenceScoring.score(agreed(plan), done, AdherencePolicy.DEFAULT, MatchingPolicy.DEFAULT);
    LocalDate day = first.ts().atZone(matched.zone()).toLocalDate();
    return new Scored(
        new ScoredTrade(
            first.id(),
            plan.intentId(),
            day,
            AdherenceWords.view(adherence),
            outcome(plan, taken, trips.get(EntryId.of(first)))),
        range);
  }

  /// From the plan's first entry until nothing is held; what other plans added is not its size. A
  /// fill that knows only its day was made inside the window, or it would not have matched.
  private DoneTrade done(Taken taken, Optional<BigDecimal> range) {
    Decision first = taken.entries().getFirst().decision();
    List<Move> life = life(first);
    DoneTrade whole = DoneTrade.of(life, range);
    BigDecimal others =
        life.stream()
            .filter(Move::enters)
            .filter(
                move -> {
                  String plan = plansOfEntries.get(EntryId.of(move.decision()));
                  return plan != null && !plan.equals(taken.intent().id());
                })
            .map(PlannedTrades::entered)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new DoneTrade(
        whole.symbol(),
        first.knowsTimeOfDay() ? whole.enteredAt() : taken.intent().from(),
        whole.entryPrice(),
        whole.qty().subtract(others).max(taken.qty()),
        whole.exits(),
        whole.closed(),
        whole.addedUnderWater(),
        range,
        Optional.empty(),
        Optional.empty());
  }

  private List<Move> life(Decision first) {
    List<Move> life = new ArrayList<>();
    List<Move> own = books.getOrDefault(book(first), List.of());
    int place = places.getOrDefault(EntryId.of(first), own.size());
    for (Move move : own.subList(place, own.size())) {
      boolean begun = !life.isEmpty();
      life.add(move);
      if (move.after().flat() || (begun && move.opens())) {
        break;
      }
    }
    return life;
  }

  private AgreedPlan agreed(DecidedPlan plan) {
    GatedIntent gated = plan.gated();
    PersonaPolicy policy = policies.get(plan.persona());
    boolean stopRequired = policy != null && policy.stopRequired();
    boolean adds = policy != null && policy.addsUnderWater() != PersonaPolicy.AddsUnderWater.NEVER;
    return new AgreedPlan(
        gated.symbol(),
        gated.direction(),
        price(plan.plan().entry()).map(at -> new AgreedPlan.Zone(at, at)),
        price(plan.plan().stop()),
        stopRequired,
        price(plan.plan().target()),
        gated.told(),
        gated.from(),
        gated.until(),
        gated.verdict(),
        gated.overridden(),
        adds);
  }

  private static Outcome outcome(DecidedPlan plan, Taken taken, @Nullable RoundTrip trip) {
    String symbol = plan.gated().symbol();
    if (trip == null) {
      return new Outcome(symbol, false, null, null, null);
    }
    BigDecimal net = Trips.share(trip, taken.qty());
    Double r =
        Stream.of(Trips.risk(plan.plan(), taken.qty()))
            .flatMap(Optional::stream)
            .map(risk -> net.divide(risk, MathContext.DECIMAL64).doubleValue())
            .findFirst()
            .orElse(null);
    return new Outcome(
        symbol,
        true,
        net.round(MathContext.DECIMAL64),
        taken.entries().getFirst().decision().quoteCurrency().orElse(null),
        r);
  }

  /// The average range of the last closed bars before an entry.
  private Optional<BigDecimal> range(String symbol, Instant at) {
    return market
        .candles(symbol)
        .flatMap(
            candles -> {
              var last = candles.lastClosedAt(at);
              boolean near = last.isPresent() && isNear(candles, last.getAsInt(), at);
              var atr = near ? Atr.of(candles.bars(), ATR_BARS).at(last.getAsInt()) : null;
              return atr == null || atr.isEmpty()
                  ? Optional.empty()
                  : Optional.of(BigDecimal.valueOf(atr.getAsDouble()));
            });
  }

  /// A bar that closed long before the entry tells nothing about it.
  private static boolean isNear(Candles candles, int bar, Instant at) {
    return !candles.end(bar).plus(candles.granularity().multipliedBy(2)).isBefore(at);
  }

  private static Optional<BigDecimal> price(@Nullable BigDecimal stated) {
    return Optional.ofNullable(stated).filter(price -> price.signum() > 0);
  }

  private static BigDecimal entered(Move move) {
    Decision decision = move.decision();
    return decision.qty().subtract(move.before().closedBy(decision.side(), decision.qty()));
  }

  private static Book book(Decision decision) {
    return new Book(decision.account(), decision.symbol());
  }
}
