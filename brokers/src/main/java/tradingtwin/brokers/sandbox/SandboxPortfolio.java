package tradingtwin.brokers.sandbox;

/// An account at the pretend broker.
public enum SandboxPortfolio {
  /// The pretend trader's year.
  MAIN("Default", "", 2024),

  /// Another year of the same trader, in another account.
  SECOND("Second", "second ", 2025),

  /// An account in which nothing was ever traded.
  UNTOUCHED("Untouched", "untouched ", 0),

  /// Nothing at all: the trader left every account out.
  NONE("None", "none ", 0);

  private final String title;
  private final String book;
  private final long seed;

  SandboxPortfolio(String title, String book, long seed) {
    this.title = title;
    this.book = book;
    this.seed = seed;
  }

  String title() {
    return title;
  }

  /// Goes before the names that ids are made from.
  String book() {
    return book;
  }

  /// What the pretend trader's year here grows from.
  long seed() {
    return seed;
  }

  static SandboxPortfolio of(String name) {
    for (SandboxPortfolio one : values()) {
      if (one.name().equals(name)) {
        return one;
      }
    }
    return MAIN;
  }
}
