package tradingtwin.engine.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.Ledger.Book;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.fills.RoundTrip;
import tradingtwin.engine.gate.EntryFacts;
import tradingtwin.engine.gate.OwnRule;
import tradingtwin.engine.matching.EntryId;

/// The trader's own rules, held against the entries that were made.
public final class OwnRuleBreaches {
  private final List<RoundTrip> trips;
  private final ZoneId zone;
  private final Set<Book> open = new HashSet<>();
  private LocalDate day = LocalDate.MIN;
  private int entries;
  private int losses;
  private Optional<Instant> lastLoss = Optional.empty();
  private int nextTrip;

  private OwnRuleBreaches(List<RoundTrip> trips, ZoneId zone) {
    this.trips = trips;
    this.zone = zone;
  }

  /// The breaches of these rules, oldest entry first, then in the order of the rules.
  public static List<RuleBreach> of(Ledger ledger, List<OwnRule> rules, ZoneId zone) {
    OwnRuleBreaches walk = new OwnRuleBreaches(ledger.roundTrips(), zone);
    List<RuleBreach> breaches = new ArrayList<>();
    for (Move move : ledger.moves()) {
      Optional<EntryFacts> entry = walk.pass(move);
      for (OwnRule rule : rules) {
        if (entry.isPresent() && rule.brokenBy(entry.get())) {
          Decision made = move.decision();
          breaches.add(new RuleBreach(rule.id(), EntryId.of(made), made.ts()));
        }
      }
    }
    return breaches;
  }

  /// Passes a move; an entry tells what stood before it.
  private Optional<EntryFacts> pass(Move move) {
    Decision decision = move.decision();
    LocalDate today = decision.ts().atZone(zone).toLocalDate();
    if (!today.equals(day)) {
      day = today;
      entries = 0;
      losses = 0;
    }
    passTrips(decision.ts());
    Optional<EntryFacts> facts = move.enters() ? Optional.of(facts(move)) : Optional.empty();
    entries += move.enters() ? 1 : 0;
    Book book = new Book(decision.account(), decision.symbol());
    if (move.after().flat()) {
      open.remove(book);
    } else {
      open.add(book);
    }
    return facts;
  }

  private void passTrips(Instant now) {
    while (nextTrip < trips.size() && !trips.get(nextTrip).closedAt().isAfter(now)) {
      RoundTrip trip = trips.get(nextTrip++);
      if (trip.netPnl().signum() < 0) {
        lastLoss = Optional.of(trip.closedAt());
        losses += trip.closedAt().atZone(zone).toLocalDate().equals(day) ? 1 : 0;
      }
    }
  }

  private EntryFacts facts(Move move) {
    Decision decision = move.decision();
    return new EntryFacts(
        decision.symbol(),
        decision.ts().atZone(zone).toLocalDateTime(),
        entries,
        losses,
        lastLoss.map(at -> Duration.between(at, decision.ts()).toMinutes()),
        Optional.of(decision.notional()),
        open.size(),
        !move.before().flat(),
        Optional.empty());
  }
}
