package tradingtwin.engine.attribution;

/// A marked decision undone, or why it cannot be.
sealed interface Undoing {

  /// Another course of the same trip; the same for all horizons where there is no horizon.
  ///
  /// @param usual at the trader's own horizon
  /// @param shorter at half of it
  /// @param longer at twice of it
  record Instead(Change usual, Change shorter, Change longer) implements Undoing {
    static Instead of(Change change) {
      return new Instead(change, change, change);
    }
  }

  /// Not measured.
  record LeftOut(CostNote.Code code, String subject) implements Undoing {
    static LeftOut because(CostNote.Code code) {
      return new LeftOut(code, "");
    }
  }
}
