package tradingtwin.bench.detection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tradingtwin.bench.habit.Doses;
import tradingtwin.bench.life.Deed;
import tradingtwin.bench.strategy.Family;
import tradingtwin.bench.synth.SyntheticTrader;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.bias.BiasReport;
import tradingtwin.engine.bias.BiasTag;

/// Traders with one habit each, by dose and by length of record.
///
/// @param cases one a trader, dose and length
record DoseStudy(List<Dosed> cases) {
  /// Pulls that a habit needs to count as there.
  static final int LEAST_PULLS = 10;

  private static final double LONG_ENOUGH = 0.8;

  DoseStudy {
    cases = List.copyOf(cases);
  }

  /// Looks at so many traders for each habit, all of one family.
  static DoseStudy of(
      Crowd crowd, Seeds seeds, Family family, int traders, Scope scope, Looking looking) {
    return of(crowd, seeds, "dose", family, traders, scope, looking);
  }

  /// The same under another name, which means other traders.
  static DoseStudy of(
      Crowd crowd,
      Seeds seeds,
      String study,
      Family family,
      int traders,
      Scope scope,
      Looking looking) {
    List<Dosed> cases = new ArrayList<>();
    for (BiasLabel habit : scope.habits()) {
      String name = study + " " + family + " " + habit;
      List<List<Dosed>> looked =
          crowd.each(name, traders, i -> looking.at(family, habit, scope, seeds.of(name, i)));
      looked.forEach(cases::addAll);
    }
    return new DoseStudy(cases);
  }

  /// The traders of one cell who had the opportunity.
  List<Dosed> cell(BiasLabel habit, double dose, int decisions) {
    return cases.stream()
        .filter(each -> each.habit() == habit && each.decisions() == decisions)
        .filter(each -> each.dose() == dose && each.opportunity())
        .toList();
  }

  /// How many traders who had the opportunity were told what the habit cost.
  int told(BiasLabel habit) {
    return (int)
        cases.stream()
            .filter(each -> each.habit() == habit && each.opportunity())
            .filter(each -> each.money().isPresent())
            .count();
  }

  /// The way from a seed to what is said about its trader.
  ///
  /// @param scorer says which habits
  /// @param costing says what they cost
  record Looking(Scorer scorer, Costing costing) {

    List<Dosed> at(Family family, BiasLabel habit, Scope scope, long seed) {
      int longest = scope.longest();
      SyntheticTrader first =
          SyntheticTrader.of(family, Doses.of(habit, scope.full()), seed, longest);
      List<Dosed> cases = new ArrayList<>();
      for (double dose : scope.doses()) {
        SyntheticTrader trader =
            dose == scope.full() ? first : first.with(Doses.of(habit, dose), longest);
        for (int decisions : scope.lengths()) {
          if (trader.diary().deeds().size() >= LONG_ENOUGH * decisions) {
            boolean told = decisions == longest && dose == scope.full();
            cases.add(at(trader, habit, dose, decisions, told));
          }
        }
      }
      return cases;
    }

    private Dosed at(
        SyntheticTrader trader, BiasLabel habit, double dose, int decisions, boolean told) {
      var fills = trader.firstFills(decisions);
      var market = trader.firstMarket(decisions);
      var home = trader.person().home();
      BiasReport report = scorer.score(fills, market, home);
      Optional<Dosed.Money> money =
          told
              ? costing.of(fills, market, report, home).stream()
                  .filter(each -> Kinship.reportsOf(habit).contains(each.habit()))
                  .findFirst()
                  .map(each -> money(trader, each, habit, decisions))
              : Optional.empty();
      return new Dosed(
          habit,
          dose,
          decisions,
          trader.hadOpportunity(habit, decisions, LEAST_PULLS),
          Verdict.of(report),
          trader.diary().testimony(habit, decisions),
          events(trader, report, habit, decisions),
          money);
    }

    private static Dosed.Events events(
        SyntheticTrader trader, BiasReport report, BiasLabel habit, int decisions) {
      Set<String> tagged = new HashSet<>();
      for (BiasTag tag : report.tags()) {
        if (Kinship.reportsOf(habit).contains(tag.label())) {
          tagged.addAll(tag.fillIds());
        }
      }
      int marked = 0;
      int rightly = 0;
      int caused = 0;
      List<Deed> deeds = trader.diary().deeds();
      int all = Math.min(decisions, deeds.size());
      for (int i = 0; i < all; i++) {
        boolean cause = deeds.get(i).causedBy().contains(habit);
        boolean tag = trader.recording().idsByDeed().get(i).stream().anyMatch(tagged::contains);
        marked += tag ? 1 : 0;
        caused += cause ? 1 : 0;
        rightly += tag && cause ? 1 : 0;
      }
      return new Dosed.Events(marked, rightly, caused, all);
    }

    private Dosed.Money money(
        SyntheticTrader trader, Costing.Estimate said, BiasLabel habit, int decisions) {
      Set<String> caused = new HashSet<>();
      List<Deed> deeds = trader.diary().deeds();
      for (int i = 0; i < Math.min(decisions, deeds.size()); i++) {
        if (deeds.get(i).causedBy().contains(habit)) {
          caused.addAll(trader.recording().idsByDeed().get(i));
        }
      }
      var home = trader.person().home();
      var onCaused =
          costing.onCaused(
              said.habit(),
              caused,
              trader.firstFills(decisions),
              trader.firstMarket(decisions),
              home);
      return new Dosed.Money(said, trader.trueCost(habit), onCaused.orElse(0));
    }
  }
}
