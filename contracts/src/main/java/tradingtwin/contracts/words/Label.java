package tradingtwin.contracts.words;

/// A habit by the field's name.
public enum Label {
  DISPOSITION,
  REVENGE,
  HOUSE_MONEY,
  CHASING,
  FOMO
}
