package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Stream;
import tradingtwin.engine.bias.Examined.Tested;
import tradingtwin.engine.bias.Examined.TooLittle;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.statistics.Adjustment;

/// A trader's fills and the market's bars, turned into a report on habits.
///
/// All detectors answer, then their p-values are corrected for one another, then it is decided
/// what may be said, then findings that show in the same trades are linked. The same fills in any
/// order, and under any names, give the same report.
public final class BiasScoring {
  private static final List<Detector> DETECTORS =
      List.of(
          new Disposition(),
          new RevengeAndHouseMoney(),
          new Chasing(),
          new HoldingLosers(),
          new EarlyExit(),
          new Overtrading(),
          new AveragingDown(),
          new SizeEscalation(),
          new TimeOfDay(),
          new Boredom(),
          new Panic(),
          new Attention(),
          new RoundNumbers());

  private static final double MIDDLE = 0.5;

  private BiasScoring() {}

  /// The report on these fills, given in any order.
  ///
  /// @throws IllegalArgumentException when an account's fill comes twice
  public static BiasReport score(List<Fill> fills, Market market, BiasPolicies policies) {
    List<Fill> sorted = fills.stream().sorted(Fill.BY_TIME).toList();
    Ledger ledger = Ledger.of(sorted, policies.decisions());
    String digest = InputDigest.of(sorted, market);
    TraderRecord trader = new TraderRecord(ledger, market, digest, policies, new Charts(market));
    List<Examined> answers =
        DETECTORS.stream()
            .map(each -> each.examine(trader))
            .map(each -> each instanceof Tested tested ? kept(tested, policies.findings()) : each)
            .toList();
    List<BiasFinding> findings = findings(answers, policies);
    return new BiasReport(
        findings,
        tags(answers, findings, ledger),
        ledger.moves().size(),
        ledger.roundTrips().size(),
        symbolsWithoutCandles(sorted, market),
        digest,
        policies.version(),
        notes(ledger));
  }

  /// The same report with every decision that leans to a habit which it calls possible or
  /// found, the tagged ones among them: an event above the middle of the trader's own control
  /// events, with its rank as confidence. Held losers are weighed by no rank: every trip counts,
  /// however it ended. For weighing decisions, not for showing them.
  ///
  /// @param ledger the same fills as were scored
  /// @param report what was said about them, by the same policies
  public static BiasReport leaning(
      Ledger ledger, Market market, BiasReport report, BiasPolicies policies) {
    FindingPolicy said = policies.findings();
    BiasPolicies wide =
        policies.with(
            new FindingPolicy(
                said.possible(), said.found(), said.ceiling(), said.permutations(), MIDDLE));
    TraderRecord trader =
        new TraderRecord(ledger, market, report.inputDigest(), wide, new Charts(market));
    List<BiasTag> leaning = new ArrayList<>();
    for (int i = 0; i < DETECTORS.size(); i++) {
      if (shown(report.findings().get(i).state())
          && DETECTORS.get(i).examine(trader) instanceof Tested tested) {
        leaning.addAll(DETECTORS.get(i).weighed(tested, trader));
      }
    }
    return report.tagged(inOrder(leaning, ledger));
  }

  private static List<BiasFinding> findings(List<Examined> answers, BiasPolicies policies) {
    double[] p =
        answers.stream()
            .flatMap(each -> each instanceof Tested tested ? Stream.of(tested) : Stream.empty())
            .mapToDouble(Tested::p)
            .toArray();
    double[] q = Adjustment.BENJAMINI_HOCHBERG.adjust(p);
    List<BiasFinding> findings = new ArrayList<>();
    int next = 0;
    for (Examined answer : answers) {
      findings.add(
          switch (answer) {
            case TooLittle little -> insufficient(little, policies);
            case Tested tested -> decided(tested, q[next++], policies);
          });
    }
    return SharedTrades.linked(findings);
  }

  /// The answer without events that can never be shown, so that no memory is held for them: no
  /// correction makes a p-value smaller.
  private static Tested kept(Tested tested, FindingPolicy limits) {
    boolean hopeless = tested.planned() || 1 - tested.p() < limits.possible();
    return hopeless
        ? new Tested(
            tested.label(),
            tested.samples(),
            tested.test(),
            tested.p(),
            tested.effect(),
            tested.matters(),
            tested.planned(),
            tested.features(),
            tested.notes(),
            List.of())
        : tested;
  }

  private static BiasFinding insufficient(TooLittle little, BiasPolicies policies) {
    return new BiasFinding(
        little.label(),
        FindingState.INSUFFICIENT,
        OptionalDouble.empty(),
        Optional.empty(),
        little.samples(),
        OptionalDouble.empty(),
        little.test(),
        little.features(),
        policies.version(),
        little.notes());
  }

  private static BiasFinding decided(Tested tested, double q, BiasPolicies policies) {
    FindingPolicy limits = policies.findings();
    double confidence = Math.min(1 - q, limits.ceiling());
    return new BiasFinding(
        tested.label(),
        state(tested, confidence, limits),
        tested.planned() ? OptionalDouble.empty() : OptionalDouble.of(confidence),
        Optional.of(tested.effect()),
        tested.samples(),
        OptionalDouble.of(tested.p()),
        tested.test(),
        tested.features(),
        policies.version(),
        tested.notes());
  }

  private static FindingState state(Tested tested, double confidence, FindingPolicy limits) {
    if (tested.planned() || confidence < limits.possible()) {
      return FindingState.NOT_FOUND;
    }
    return confidence >= limits.found() && tested.matters()
        ? FindingState.FOUND
        : FindingState.POSSIBLE;
  }

  private static List<BiasTag> tags(
      List<Examined> answers, List<BiasFinding> findings, Ledger ledger) {
    List<BiasTag> tags = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      if (shown(findings.get(i).state()) && answers.get(i) instanceof Tested tested) {
        tags.addAll(tested.events());
      }
    }
    return inOrder(tags, ledger);
  }

  private static boolean shown(FindingState state) {
    return state == FindingState.POSSIBLE || state == FindingState.FOUND;
  }

  private static List<BiasTag> inOrder(List<BiasTag> tags, Ledger ledger) {
    Map<List<String>, Integer> order = new HashMap<>();
    for (var move : ledger.moves()) {
      order.put(List.of(move.decision().account(), move.decision().id()), order.size());
    }
    tags.sort(
        Comparator.comparingInt(
            tag -> order.getOrDefault(List.of(tag.account(), tag.fillId()), 0)));
    return tags;
  }

  private static List<String> symbolsWithoutCandles(List<Fill> fills, Market market) {
    TreeSet<String> without = new TreeSet<>();
    for (Fill fill : fills) {
      if (market.candles(fill.symbol()).isEmpty()) {
        without.add(fill.symbol());
      }
    }
    return List.copyOf(without);
  }

  private static List<Note> notes(Ledger ledger) {
    TreeSet<String> currencies = new TreeSet<>();
    ledger.roundTrips().forEach(trip -> currencies.addAll(trip.unconvertedFees().keySet()));
    TreeSet<String> firstSold = new TreeSet<>();
    ledger.symbolsFirstSold().forEach(book -> firstSold.add(book.symbol()));
    List<Note> notes = new ArrayList<>();
    if (!currencies.isEmpty()) {
      notes.add(new Note.FeesNotConverted(List.copyOf(currencies)));
    }
    if (!firstSold.isEmpty()) {
      notes.add(new Note.MayPredateFile(List.copyOf(firstSold)));
    }
    return notes;
  }
}
