package tradingtwin.core.jobs;

/// The request to look at a trader's habits anew, because something that scoring reads has
/// changed: their fills, their word on a tag, or where their days begin.
public interface ScoreAgain {
  /// Asks in the running transaction of the user; scoring that is on its way then writes nothing.
  ///
  /// It locks the trader's head row: ask before any other row is written.
  void scoreAgain(String userId);
}
