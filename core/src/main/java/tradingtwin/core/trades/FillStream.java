package tradingtwin.core.trades;

import java.util.List;
import java.util.function.Consumer;
import tradingtwin.brokers.BrokerFill;

/// Fills that are told one after the other, so that nobody has to hold them all.
@FunctionalInterface
public interface FillStream {

  /// Tells each fill once; what this throws undoes everything that was done with them.
  void tell(Consumer<BrokerFill> each);

  static FillStream of(List<BrokerFill> fills) {
    return fills::forEach;
  }
}
