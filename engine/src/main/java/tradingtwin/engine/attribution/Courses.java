package tradingtwin.engine.attribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.Ledger.Book;
import tradingtwin.engine.fills.Ledger.Move;

/// The trips of a ledger in the currency that most decisions were made in.
///
/// @param currency that currency; empty where nothing names one
/// @param all trips in the order of their opening, open ones included
/// @param otherCurrencies currencies left out
/// @param feesNotConverted currencies of fees that are missing from all numbers
/// @param mayPredateFile symbols whose first trip may have begun before the record and is left out
record Courses(
    String currency,
    List<Course> all,
    SortedSet<String> otherCurrencies,
    SortedSet<String> feesNotConverted,
    SortedSet<String> mayPredateFile) {

  static Courses of(Ledger ledger) {
    Map<String, Integer> counts = new TreeMap<>();
    ledger.moves().forEach(move -> counts.merge(currency(move.decision()), 1, Integer::sum));
    String main =
        counts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    Reading reading = new Reading(ledger, main);
    for (int i = 0; i < ledger.moves().size(); i++) {
      reading.read(i, ledger.moves().get(i));
    }
    SortedSet<String> others = new TreeSet<>(counts.keySet());
    others.remove(main);
    return new Courses(
        main, reading.courses(), others, reading.feesNotConverted, reading.mayPredateFile);
  }

  /// What holds for every amount.
  List<CostNote> notes() {
    List<CostNote> notes = new ArrayList<>();
    note(CostNote.Code.OTHER_CURRENCIES, otherCurrencies, notes);
    note(CostNote.Code.MAY_PREDATE_FILE, mayPredateFile, notes);
    note(CostNote.Code.FEES_NOT_CONVERTED, feesNotConverted, notes);
    return notes;
  }

  private static void note(CostNote.Code code, SortedSet<String> subjects, List<CostNote> notes) {
    if (!subjects.isEmpty()) {
      notes.add(new CostNote(code, List.copyOf(subjects)));
    }
  }

  private static String currency(Decision decision) {
    return decision.quoteCurrency().orElse(decision.fills().getFirst().feeCurrency());
  }

  private static final class Reading {
    private final Ledger ledger;
    private final String main;
    private final Map<Book, Trip> open = new LinkedHashMap<>();
    private final List<Trip> trips = new ArrayList<>();
    private final SortedSet<String> feesNotConverted = new TreeSet<>();
    private final SortedSet<String> mayPredateFile = new TreeSet<>();

    private static final class Trip {
      private final String account;
      private final String symbol;
      private final int sign;
      private final boolean counts;
      private final List<Step> steps = new ArrayList<>();
      private boolean ended;

      Trip(Book book, int sign, boolean counts) {
        this.account = book.account();
        this.symbol = book.symbol();
        this.sign = sign;
        this.counts = counts;
      }
    }

    Reading(Ledger ledger, String main) {
      this.ledger = ledger;
      this.main = main;
    }

    void read(int number, Move move) {
      Decision decision = move.decision();
      if (!currency(decision).equals(main)) {
        return;
      }
      Book book = new Book(decision.account(), decision.symbol());
      BigDecimal closing = move.before().closedBy(decision.side(), decision.qty());
      double rate = feeRate(decision);
      long at = decision.ts().toEpochMilli();
      double price = decision.price().doubleValue();
      if (closing.signum() > 0) {
        Trip trip = trip(book, decision, -decision.side().sign());
        trip.ended = closing.compareTo(move.before().qty().abs()) == 0;
        double share =
            trip.ended ? 1 : closing.doubleValue() / move.before().qty().abs().doubleValue();
        trip.steps.add(Step.exit(number, at, share, price, rate));
        if (trip.ended) {
          open.put(book, new Trip(book, 0, true));
        }
      }
      double entering = decision.qty().subtract(closing).doubleValue();
      if (entering > 0) {
        trip(book, decision, decision.side().sign())
            .steps
            .add(new Step(number, true, at, entering, price, rate));
      }
    }

    /// The open trip of a book, a new one where none is open. The first trip of a book that begins
    /// with a sale may be older than the record.
    private Trip trip(Book book, Decision decision, int sign) {
      Trip last = open.get(book);
      if (last != null && last.sign != 0) {
        return last;
      }
      boolean older = last == null && ledger.symbolsFirstSold().contains(book);
      if (older) {
        mayPredateFile.add(decision.symbol());
      }
      Trip trip = new Trip(book, sign, !older);
      open.put(book, trip);
      trips.add(trip);
      return trip;
    }

    private double feeRate(Decision decision) {
      Optional<BigDecimal> fees = decision.feesInQuote();
      if (fees.isEmpty()) {
        decision.fills().forEach(fill -> feesNotConverted.add(fill.feeCurrency()));
      }
      return fees.map(BigDecimal::doubleValue).orElse(0.0) / decision.notional().doubleValue();
    }

    List<Course> courses() {
      return trips.stream()
          .filter(trip -> trip.counts)
          .map(trip -> new Course(trip.account, trip.symbol, trip.sign, trip.ended, trip.steps))
          .toList();
    }
  }
}
