package tradingtwin.bench.life;

import java.util.Set;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.fills.Side;

/// One decision carried out, and why.
///
/// @param symbol number of the symbol
/// @param step when
/// @param fraction how far into the step, 0 to 1
/// @param side bought or sold
/// @param kind what it did to the position
/// @param quantity units
/// @param price money a unit, to the tick
/// @param causedBy habits without which, at this moment and with this luck, it would not have been
///     or would have been of another size or price
/// @param pulledBy habits that pulled at it at all
public record Deed(
    int symbol,
    int step,
    double fraction,
    Side side,
    Kind kind,
    double quantity,
    double price,
    Set<BiasLabel> causedBy,
    Set<BiasLabel> pulledBy) {

  public Deed {
    causedBy = Set.copyOf(causedBy);
    pulledBy = Set.copyOf(pulledBy);
  }

  /// What a deed does to the position.
  public enum Kind {
    OPEN,
    ADD,
    TRIM,
    CLOSE
  }
}
