package tradingtwin.engine.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whether something is larger at the moments at which a thing happened than at all moments of the
/// same stratum at which it could have happened.
///
/// The sum over cases of x less the mean of their stratum: the score of a proportional hazard, with
/// one stratum for each age it is a log-rank of a quantity (Cox 1972). Its error is the larger one
/// of drawing so many cases out of each stratum and of what whole clusters of time add up to; the
/// tail is Student's with as many degrees of freedom as there are clusters but one.
public final class StratifiedScore {
  private static final int RISK = 0;
  private static final int SUM = 1;
  private static final int SQUARES = 2;
  private static final int CELLS = 3;
  private static final int FEWEST_CLUSTERS = 2;

  private record Case(int stratum, long cluster, double x) {}

  private double[] cells = new double[64 * CELLS];
  private final List<Case> cases = new ArrayList<>();

  /// A moment at which it could have happened.
  public void couldBe(int stratum, double x) {
    int place = CELLS * stratum;
    if (place >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(2 * cells.length, place + CELLS));
    }
    cells[place + RISK]++;
    cells[place + SUM] += x;
    cells[place + SQUARES] += x * x;
  }

  /// A moment at which it did, which is one of those at which it could have.
  ///
  /// @param cluster cases of one cluster are not taken as independent of each other
  public void was(int stratum, long cluster, double x) {
    cases.add(new Case(stratum, cluster, x));
  }

  /// How many cases could be compared.
  public int n() {
    return (int) cases.stream().filter(this::compared).count();
  }

  /// How many clusters these cases fall into.
  public int clusters() {
    return (int) cases.stream().filter(this::compared).mapToLong(Case::cluster).distinct().count();
  }

  /// The sum of x over the cases.
  public double observed() {
    return cases.stream().filter(this::compared).mapToDouble(Case::x).sum();
  }

  /// The same had the cases been any moments of their strata.
  public double expected() {
    return cases.stream().filter(this::compared).mapToDouble(each -> mean(each.stratum())).sum();
  }

  /// Chance of cases at least so far above their strata; 1 where nothing could be told.
  public double pUpper() {
    Map<Long, double[]> clusters = new HashMap<>();
    double surplus = observed() - expected();
    double mean = surplus / Math.max(1, n());
    for (Case each : cases) {
      if (compared(each)) {
        double[] sum = clusters.computeIfAbsent(each.cluster(), any -> new double[1]);
        sum[0] += each.x() - mean(each.stratum()) - mean;
      }
    }
    int k = clusters.size();
    if (k < FEWEST_CLUSTERS) {
      return 1;
    }
    double between = clusters.values().stream().mapToDouble(sum -> sum[0] * sum[0]).sum();
    double variance = Math.max(drawn(), between * k / (k - 1));
    return variance > 0 ? StudentT.upper(surplus / Math.sqrt(variance), k - 1) : 1;
  }

  /// The variance of drawing as many out of each stratum, without putting back.
  private double drawn() {
    double[] met = new double[cells.length / CELLS];
    for (Case each : cases) {
      if (compared(each)) {
        met[each.stratum()]++;
      }
    }
    double variance = 0;
    for (int stratum = 0; stratum < met.length; stratum++) {
      double m = met[stratum];
      double n = cells[CELLS * stratum + RISK];
      if (m > 0) {
        double mean = mean(stratum);
        double spread = Math.max(0, cells[CELLS * stratum + SQUARES] / n - mean * mean);
        variance += m * Math.max(0, n - m) / (n - 1) * spread;
      }
    }
    return variance;
  }

  private boolean compared(Case each) {
    int place = CELLS * each.stratum();
    return place < cells.length && cells[place + RISK] > 1;
  }

  private double mean(int stratum) {
    return cells[CELLS * stratum + SUM] / cells[CELLS * stratum + RISK];
  }
}
