package tradingtwin.contracts.words;

/// How the trader says they feel.
public enum Emotion {
  CALM,
  CONFIDENT,
  ANXIOUS,
  FRUSTRATED,
  EXCITED,
  BORED,
  TIRED
}
