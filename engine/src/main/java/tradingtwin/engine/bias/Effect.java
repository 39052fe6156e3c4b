package tradingtwin.engine.bias;

/// How strong a habit is.
///
/// @param value the size
/// @param unit what the size is measured in
public record Effect(double value, EffectUnit unit) {

  public Effect {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("an effect is a number: " + unit);
    }
  }
}
