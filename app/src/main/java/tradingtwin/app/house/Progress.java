package tradingtwin.app.house;

/// Someone who is told, line by line, what is happening.
@FunctionalInterface
public interface Progress {
  void say(String line);
}
