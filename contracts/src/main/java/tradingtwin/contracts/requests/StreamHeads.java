package tradingtwin.contracts.requests;

import java.util.List;

/// Edge asks how far each open stream's user has come, and which sessions ended.
public record StreamHeads(List<Stream> streams) {
  public StreamHeads {
    streams = List.copyOf(streams);
  }

  /// One open stream.
  public record Stream(String userId, String sessionId) {}
}
