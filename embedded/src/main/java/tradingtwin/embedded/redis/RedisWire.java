package tradingtwin.embedded.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The four words that starting and stopping a server needs (AUTH, PING, FLUSHALL, SHUTDOWN).
///
/// Services use Lettuce; here a whole client would weigh more than what it does.
record RedisWire(int port, String password) {
  private static final int TIMEOUT_MILLIS = 1_000;

  /// What a port answers to a PING with our password.
  enum Answer {
    OURS,
    LOADING,
    STRANGER,
    NOBODY
  }

  Answer ping() {
    try {
      var answers = ask(List.of("AUTH " + password, "PING"));
      if (answers.getLast().equals("+PONG") && answers.getFirst().equals("+OK")) {
        return Answer.OURS;
      }
      return answers.toString().contains("LOADING") ? Answer.LOADING : Answer.STRANGER;
    } catch (java.net.ConnectException nobody) {
      return Answer.NOBODY;
    } catch (IOException silent) {
      return Answer.STRANGER;
    }
  }

  /// Empties all databases.
  void flush() {
    try {
      var answers = ask(List.of("AUTH " + password, "FLUSHALL"));
      if (!answers.getLast().equals("+OK")) {
        throw new IllegalStateException("FLUSHALL: " + answers.getLast());
      }
    } catch (IOException problem) {
      throw new IllegalStateException("no Redis on port " + port, problem);
    }
  }

  /// Tells the server to save and leave; it answers by hanging up.
  void shutdown() {
    try {
      ask(List.of("AUTH " + password, "SHUTDOWN"));
    } catch (IOException hungUp) {
      // Hanging up is the answer to SHUTDOWN; who waits for the process sees whether it worked.
    }
  }

  private List<String> ask(List<String> words) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      var out = socket.getOutputStream();
      out.write((String.join("\r\n", words) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      var answers = new java.util.ArrayList<String>();
      for (int i = 0; i < words.size(); i++) {
        var line = in.readLine();
        if (line == null) {
          throw new IOException("hung up");
        }
        answers.add(line);
      }
      return List.copyOf(answers);
    }
  }

  @Override
  public String toString() {
    return "RedisWire[port=" + port + "]";
  }
}
