package tradingtwin.edge.session;

/// How a request stands before us.
public sealed interface Standing {

  /// Signed in.
  record Present(Session session) implements Standing {}

  /// Showed nothing, or nothing that holds any more.
  record Nobody() implements Standing {}
}
