package tradingtwin.engine.bias;

/// Which side of its threshold or baseline speaks for the habit.
public enum FeatureDirection {
  ABOVE,
  BELOW,
  NEITHER
}
