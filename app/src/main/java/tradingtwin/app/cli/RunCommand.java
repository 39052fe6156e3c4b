package tradingtwin.app.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tradingtwin.app.home.HeldFolder;
import tradingtwin.app.home.Refusal;
import tradingtwin.app.house.House;
import tradingtwin.app.house.LivePrices;

/// `run`: the whole product, until Ctrl-C.
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Start Trading Twin on this machine; stop it with Ctrl-C.")
final class RunCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;
  static final String VENDOR_KEY = "TWELVE_DATA_KEY";

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where everything is kept (default: ~/.trading-twin).")
  private @Nullable Path data;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the address to open (default: the folder's, at first 8080).")
  private @Nullable Integer port;

  @Option(
      names = "--live-prices",
      arity = "0..1",
      paramLabel = "URL",
      fallbackValue = "https://api.coinbase.com",
      description = {
        "Also ask Coinbase's public interface for prices; it sees the symbols traded.",
        "With a URL ask there instead, in the same words."
      })
  private @Nullable URI livePrices;

  @Option(
      names = "--binance-prices",
      arity = "0..1",
      paramLabel = "URL",
      fallbackValue = "https://data-api.binance.vision",
      description = {
        "Ask Binance's public market data for what is known nowhere before; it sees the symbols.",
        "With a URL ask there instead, in the same words."
      })
  private @Nullable URI binancePrices;

  @Option(
      names = "--vendor-prices",
      arity = "0..1",
      paramLabel = "URL",
      fallbackValue = "https://api.twelvedata.com",
      description = {
        "Ask Twelve Data for what nobody else knows, shares among them; it sees the symbols.",
        "Its key is read from the environment: " + RunCommand.VENDOR_KEY + "."
      })
  private @Nullable URI vendorPrices;

  @Option(names = "--fresh", description = "Delete what is kept, after asking, and start anew.")
  private boolean fresh;

  @Override
  public Integer call() throws InterruptedException {
    var command = Objects.requireNonNull(spec).commandLine();
    if (port != null && (port < 1 || port > HIGHEST_PORT)) {
      throw new ParameterException(command, "A port is a number from 1 to 65535.");
    }
    var out = command.getOut();
    var wanted = port == null ? OptionalInt.empty() : OptionalInt.of(port);
    var where = data == null ? Path.of(System.getProperty("user.home"), ".trading-twin") : data;
    var prices = prices(command);
    var folder = HeldFolder.take(where);
    try {
      if (fresh) {
        confirmDeletion(folder);
        folder.empty();
      }
      return run(folder, wanted, prices, out);
    } catch (Refusal refusal) {
      folder.close();
      throw refusal;
    }
  }

  private LivePrices prices(CommandLine command) {
    var key = System.getenv(VENDOR_KEY);
    if (vendorPrices != null && (key == null || key.isBlank())) {
      throw new ParameterException(
          command, "--vendor-prices needs a key of Twelve Data in " + VENDOR_KEY + ".");
    }
    return new LivePrices(livePrices, binancePrices, vendorPrices, key);
  }

  private static int run(
      HeldFolder folder, OptionalInt wanted, LivePrices livePrices, PrintWriter out)
      throws InterruptedException {
    System.setProperty("twin.log", folder.logFile().toString());
    out.println("Starting Trading Twin in " + folder.root());
    var house = new House(folder, wanted, livePrices, out::println);
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stop(house, folder, stopped), "twin-stop"));
    var url = house.open();
    out.println("Trading Twin is ready: " + url);
    stopped.await();
    return 0;
  }

  private static void stop(House house, HeldFolder folder, CountDownLatch stopped) {
    house.close();
    folder.close();
    stopped.countDown();
  }

  /// Only a person at a terminal may answer.
  private void confirmDeletion(HeldFolder folder) {
    var console =
        Optional.ofNullable(System.console())
            .filter(Console::isTerminal)
            .orElseThrow(
                () ->
                    new Refusal(
                        "--fresh asks before it deletes, and there is no terminal to ask on."));
    console.printf(
        "Delete all trades, reflections and keys in %s for good? Type yes: ", folder.root());
    if (!"yes".equals(answer(console.charset()))) {
      throw new Refusal("Nothing was deleted.");
    }
  }

  private static String answer(Charset charset) {
    try {
      var line = new BufferedReader(new InputStreamReader(System.in, charset)).readLine();
      return line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
    } catch (IOException noAnswer) {
      return "";
    }
  }
}
