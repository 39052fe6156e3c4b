package tradingtwin.bench.life;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tradingtwin.bench.habit.Temper;
import tradingtwin.bench.habit.Temper.Act;
import tradingtwin.bench.habit.Temper.Excess;
import tradingtwin.bench.scene.Sight;
import tradingtwin.engine.bias.BiasLabel;

/// Which habits pull at one decision, and which of them made it.
final class Pulls {
  private static final double FELT = 0.1;

  private final Temper temper;
  private final EnumSet<BiasLabel> caused = EnumSet.noneOf(BiasLabel.class);
  private final EnumSet<BiasLabel> pulled = EnumSet.noneOf(BiasLabel.class);

  private final List<Witness> witnesses = new ArrayList<>();

  Pulls(Temper temper) {
    this.temper = temper;
    for (int i = 0; i < temper.size(); i++) {
      witnesses.add(new Witness());
    }
  }

  /// Lets the witness of each habit see one draw, whether something came of it or not.
  void witnessed(Deed.Kind kind, int day, boolean happened, Rate rate) {
    double with = chanceOf(rate.without(Temper.ALL));
    for (int i = 0; i < witnesses.size(); i++) {
      witnesses.get(i).saw(kind, day, happened, with, chanceOf(rate.without(i)));
    }
  }

  /// What all draws so far say of each habit.
  Map<BiasLabel, Testimony> testimonies() {
    EnumMap<BiasLabel, Testimony> heard = new EnumMap<>(BiasLabel.class);
    for (int i = 0; i < witnesses.size(); i++) {
      heard.put(temper.label(i), witnesses.get(i).testimony());
    }
    return heard;
  }

  void forget() {
    caused.clear();
    pulled.clear();
  }

  Set<BiasLabel> caused() {
    return caused;
  }

  Set<BiasLabel> pulled() {
    return pulled;
  }

  /// Adds causes known from before.
  void cause(Set<BiasLabel> known) {
    caused.addAll(known);
    pulled.addAll(known);
  }

  /// Notes every habit without which this draw would have missed the rate.
  void because(double draw, Rate rate) {
    for (int i = 0; i < temper.size(); i++) {
      double with = rate.without(Temper.ALL);
      double without = rate.without(i);
      if (Math.abs(with - without) > FELT * with) {
        pulled.add(temper.label(i));
      }
      if (draw >= chanceOf(without)) {
        cause(Set.of(temper.label(i)));
      }
    }
  }

  /// Adds to `hinderers` the habits without which this draw would have hit the rate.
  void hinderedBy(double draw, Rate rate, Set<BiasLabel> hinderers) {
    for (int i = 0; i < temper.size(); i++) {
      if (draw < chanceOf(rate.without(i))) {
        hinderers.add(temper.label(i));
      }
    }
  }

  /// Notes every habit that changes this factor noticeably.
  void noteFactor(Act act, Sight sight) {
    for (int i = 0; i < temper.size(); i++) {
      double share = temper.factor(act, sight, Temper.ALL) / temper.factor(act, sight, i);
      note(Math.abs(share - 1) > FELT, i);
    }
  }

  /// Notes every habit that adds noticeably to this excess.
  void noteExcess(Excess excess, Sight sight) {
    for (int i = 0; i < temper.size(); i++) {
      double share = temper.sum(excess, sight, Temper.ALL) - temper.sum(excess, sight, i);
      note(share > FELT, i);
    }
  }

  private void note(boolean felt, int index) {
    if (felt) {
      cause(Set.of(temper.label(index)));
    }
  }

  static double chanceOf(double rate) {
    return 1 - Math.exp(-rate);
  }

  /// A rate of something, as it would be without the habit of that number.
  interface Rate {
    double without(int skip);
  }
}
