package tradingtwin.engine.matching;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.fills.Side;
import tradingtwin.engine.matching.EntryMatch.Ask;
import tradingtwin.engine.matching.EntryMatch.BeforeTheGate;
import tradingtwin.engine.matching.EntryMatch.Gated;
import tradingtwin.engine.matching.EntryMatch.Ungated;

/// Entries held against the intents that might have led to them, oldest entry first.
///
/// An entry takes the newest intent that is not taken yet; one that adds to a position may go
/// on with an intent that is. Between intents that say the same nothing is asked: no answer could
/// change what follows. What the trader answered stands.
public final class Matching {
  private final List<GatedIntent> newestFirst;
  private final Map<IntentShelf.Key, IntentShelf> shelves;
  private final Map<EntryId, Optional<String>> answers;
  private final ZoneId zone;
  private final MatchingPolicy policy;
  private final Map<GatedIntent, List<Move>> taken = new LinkedHashMap<>();

  private Matching(
      List<GatedIntent> intents,
      Map<EntryId, Optional<String>> answers,
      ZoneId zone,
      MatchingPolicy policy) {
    this.newestFirst =
        intents.stream()
            .sorted(
                Comparator.comparing(GatedIntent::from).thenComparing(GatedIntent::id).reversed())
            .toList();
    this.shelves = IntentShelf.of(newestFirst);
    this.answers = answers;
    this.zone = zone;
    this.policy = policy;
  }

  /// The matches of a ledger's entries.
  ///
  /// @param intents all intents with a verdict, in any order
  /// @param answers what the trader said about single entries: an intent, or none
  /// @param gateFirstUsed when the first intent was submitted; empty when none ever was
  public static Matches of(
      Ledger ledger,
      List<GatedIntent> intents,
      Map<EntryId, Optional<String>> answers,
      Optional<Instant> gateFirstUsed,
      ZoneId zone,
      MatchingPolicy policy) {
    Matching matching = new Matching(intents, answers, zone, policy);
    Optional<LocalDate> firstDay = gateFirstUsed.map(at -> at.atZone(zone).toLocalDate());
    List<EntryMatch> entries = new ArrayList<>();
    for (Move move : ledger.moves()) {
      if (move.enters()) {
        LocalDate day = move.decision().ts().atZone(zone).toLocalDate();
        boolean before = firstDay.isEmpty() || day.isBefore(firstDay.get());
        entries.add(before ? new BeforeTheGate(move) : matching.match(move));
      }
    }
    return new Matches(entries, matching.taken());
  }

  private EntryMatch match(Move move) {
    Optional<String> answer = answers.getOrDefault(EntryId.of(move.decision()), Optional.empty());
    if (answers.containsKey(EntryId.of(move.decision()))) {
      return answer
          .flatMap(id -> newestFirst.stream().filter(it -> it.id().equals(id)).findFirst())
          .<EntryMatch>map(intent -> take(intent, move))
          .orElseGet(() -> new Ungated(move));
    }
    List<GatedIntent> fitting = fitting(move);
    List<GatedIntent> free = fitting.stream().filter(it -> !taken.containsKey(it)).toList();
    List<GatedIntent> alike = alike(free, move);
    if (alike.size() > 1 || (!alike.isEmpty() && !move.decision().knowsTimeOfDay())) {
      return new Ask(move, alike.stream().map(GatedIntent::id).toList());
    }
    if (!alike.isEmpty()) {
      return take(alike.getFirst(), move);
    }
    return fitting.isEmpty() || move.opens() ? new Ungated(move) : take(fitting.getFirst(), move);
  }

  /// The newest, with those too near to it to tell which was meant; of those that say the same,
  /// the newest.
  private List<GatedIntent> alike(List<GatedIntent> free, Move move) {
    List<GatedIntent> alike = new ArrayList<>();
    for (GatedIntent intent : free) {
      boolean near =
          !move.decision().knowsTimeOfDay()
              || Duration.between(intent.from(), free.getFirst().from())
                      .compareTo(policy.question())
                  <= 0;
      if (near && alike.stream().noneMatch(intent::saysTheSameAs)) {
        alike.add(intent);
      }
    }
    return alike;
  }

  private List<GatedIntent> fitting(Move move) {
    Decision decision = move.decision();
    IntentShelf shelf =
        shelves.get(
            new IntentShelf.Key(decision.account(), decision.symbol(), direction(decision.side())));
    if (shelf == null) {
      return List.of();
    }
    return shelf.around(decision.ts()).stream()
        .filter(
            intent ->
                decision.knowsTimeOfDay()
                    ? intent.openAt(decision.ts())
                    : sameDay(intent, decision))
        .toList();
  }

  private boolean sameDay(GatedIntent intent, Decision decision) {
    LocalDate day = decision.ts().atZone(zone).toLocalDate();
    LocalDate first = intent.from().atZone(zone).toLocalDate();
    return !day.isBefore(first) && !day.isAfter(intent.until().atZone(zone).toLocalDate());
  }

  private static Direction direction(Side side) {
    return side == Side.BUY ? Direction.LONG : Direction.SHORT;
  }

  private Gated take(GatedIntent intent, Move move) {
    taken.computeIfAbsent(intent, any -> new ArrayList<>()).add(move);
    return new Gated(move, intent.id());
  }

  private List<Taken> taken() {
    List<Taken> all = new ArrayList<>();
    taken.forEach(
        (intent, moves) -> {
          BigDecimal qty =
              moves.stream().map(Matching::entered).reduce(BigDecimal.ZERO, BigDecimal::add);
          boolean partly = policy.fallsShort(qty, intent.told());
          all.add(
              new Taken(
                  intent,
                  moves,
                  qty,
                  partly ? Taken.Fit.PARTLY : Taken.Fit.MATCHED,
                  policy.exceeds(qty, intent.told())));
        });
    return all;
  }

  private static BigDecimal entered(Move move) {
    Decision decision = move.decision();
    return decision.qty().subtract(move.before().closedBy(decision.side(), decision.qty()));
  }
}
