package tradingtwin.contracts.views;

import java.util.List;

/// How far each user has come and which sessions ended.
public record Heads(List<Head> heads, List<String> endedSessions) {
  public Heads {
    heads = List.copyOf(heads);
    endedSessions = List.copyOf(endedSessions);
  }

  /// A user's newest seq.
  public record Head(String userId, long head) {}
}
