package tradingtwin.bench.strategy;

import tradingtwin.bench.scene.Sight;

/// Everything by chance: the trader without a rule and without a habit.
final class Discretion implements Strategy {
  @Override
  public double entry(Sight sight, Rates rates) {
    return rates.entry();
  }

  @Override
  public double exit(Sight sight, Rates rates) {
    return rates.exit();
  }

  @Override
  public double add(Sight sight, Rates rates) {
    return rates.add();
  }

  @Override
  public double trim(Sight sight, Rates rates) {
    return rates.trim();
  }
}
