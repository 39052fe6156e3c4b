package tradingtwin.app;

import tradingtwin.app.cli.TwinCommand;

/// The program behind `twin`.
public final class TwinApplication {
  private TwinApplication() {}

  /// Runs one command and exits with its code: 0 done, 1 the machine or folder refused, 2 the
  /// input.
  public static void main(String[] arguments) {
    System.exit(TwinCommand.execute(System.out, System.err, arguments));
  }
}
