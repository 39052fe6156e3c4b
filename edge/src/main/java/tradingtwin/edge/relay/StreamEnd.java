package tradingtwin.edge.relay;

/// Why a stream ends, with the WebSocket's close code.
enum StreamEnd {
  /// Signed out, revoked or run out: sign in again.
  SESSION_ENDED(4401, "session ended"),
  /// Read too slowly: come back with the cursor.
  SLOW(4429, "too slow"),
  TOO_MANY(4429, "too many streams"),
  /// Core does not answer: come back with the cursor.
  TRY_LATER(1013, "try again later"),
  GOING_AWAY(1001, "going away"),
  /// The client left.
  GONE(1000, "bye");

  private final int code;
  private final String words;

  StreamEnd(int code, String words) {
    this.code = code;
    this.words = words;
  }

  int code() {
    return code;
  }

  String words() {
    return words;
  }
}
