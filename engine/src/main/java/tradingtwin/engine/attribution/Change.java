package tradingtwin.engine.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tradingtwin.engine.candles.Candles;

/// What one decision undone changes in its trip. Several changes of one trip are made in the
/// order of their kinds: entries first, then the stop, then exits kept open longer.
sealed interface Change {

  /// The steps after the change.
  List<Step> in(List<Step> steps, int sign);

  /// Place in the order of kinds.
  int order();

  /// Does not enter: without its opening a trip does not happen, without an addition it stays
  /// smaller.
  record Skip(int decision) implements Change {
    @Override
    public List<Step> in(List<Step> steps, int sign) {
      boolean opening = !steps.isEmpty() && steps.getFirst().decision() == decision;
      return opening
          ? List.of()
          : steps.stream().filter(s -> !s.entry() || s.decision() != decision).toList();
    }

    @Override
    public int order() {
      return 0;
    }
  }

  /// Enters with so many units at most.
  record Resize(int decision, double units) implements Change {
    @Override
    public List<Step> in(List<Step> steps, int sign) {
      return steps.stream()
          .map(s -> s.entry() && s.decision() == decision ? s.atMost(units) : s)
          .toList();
    }

    @Override
    public int order() {
      return 1;
    }
  }

  /// Enters later, at another price, with as many units.
  record EnterLater(int decision, long at, double price) implements Change {
    @Override
    public List<Step> in(List<Step> steps, int sign) {
      List<Step> others = new ArrayList<>();
      List<Step> later = new ArrayList<>();
      for (Step step : steps) {
        boolean moved = step.entry() && step.decision() == decision;
        (moved || step.at() > at ? later : others).add(moved ? step.moved(at, price) : step);
      }
      later.sort(Comparator.comparingLong(Step::at));
      others.addAll(later);
      return others;
    }

    @Override
    public int order() {
      return 1;
    }
  }

  /// Leaves everything when the return on average cost falls to a level, below zero.
  record Stop(double level, Candles candles) implements Change {
    private static final Optional<StopHit> NO_HIT = Optional.empty();

    /// Whether a trip of these steps falls to the level.
    boolean reachedIn(List<Step> steps, int sign) {
      List<Step> left = in(steps, sign);
      return !left.isEmpty() && left.getLast().decision() == Step.NO_DECISION;
    }

    @Override
    public List<Step> in(List<Step> steps, int sign) {
      List<Step> before = new ArrayList<>();
      double held = 0;
      double cost = 0;
      for (int i = 0; i < steps.size(); i++) {
        Step step = steps.get(i);
        before.add(step);
        if (step.entry()) {
          cost = (cost * held + step.price() * step.part()) / (held + step.part());
        }
        held += step.entry() ? step.part() : -held * step.part();
        long next = i + 1 < steps.size() ? steps.get(i + 1).at() : step.at();
        var watched = new StopHit.Watched(sign, cost, level);
        var hit = held > 0 ? StopHit.between(step.at(), next, watched, candles) : NO_HIT;
        if (hit.isPresent()) {
          before.add(hit.get().exit(steps.getFirst().feeRate()));
          return before;
        }
      }
      return before;
    }

    @Override
    public int order() {
      return 2;
    }
  }

  /// Keeps what one exit let go, until another time and price.
  record Postpone(int decision, long at, double price) implements Change {
    @Override
    public List<Step> in(List<Step> steps, int sign) {
      return steps.stream()
          .map(s -> !s.entry() && s.decision() == decision ? s.moved(at, price) : s)
          .toList();
    }

    @Override
    public int order() {
      return 3;
    }
  }
}
