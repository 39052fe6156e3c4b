package tradingtwin.app.home;

import java.util.OptionalInt;
import tradingtwin.embedded.folder.EngineFailure;
import tradingtwin.embedded.folder.EngineFolder;

/// The loopback ports of the services, the same at every start of a folder.
///
/// The public one is a trader's bookmark: it is refused when taken, never moved on its own.
public record Ports(EngineFolder folder) {
  private static final int USUAL = 8080;

  /// A port that only our own services use; moves when a stranger took it.
  public int internal(String service) {
    return folder.below(service).choosePort(OptionalInt.empty());
  }

  /// The port in the trader's address bar: the wanted one, else the folder's, else 8080, else a
  /// free
  /// one.
  public int open(OptionalInt wanted) {
    var place = folder.below("public");
    var pinned = wanted.isPresent() ? wanted : place.pinnedPort();
    if (pinned.isEmpty() && EngineFolder.isFree(USUAL)) {
      pinned = OptionalInt.of(USUAL);
    }
    try {
      return place.choosePort(pinned);
    } catch (EngineFailure taken) {
      throw new Refusal(
          "Port "
              + pinned.orElse(USUAL)
              + " is in use by another program: stop it, or choose another port with --port.",
          taken);
    }
  }
}
