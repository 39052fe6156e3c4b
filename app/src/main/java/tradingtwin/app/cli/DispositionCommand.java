package tradingtwin.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tradingtwin.app.disposition.CountingDisposition;
import tradingtwin.app.disposition.CountingDisposition.Counted;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.engine.transactioncount.CountRules;

/// `disposition`: the disposition effect of a file of transactions, counted by either method.
@Command(
    name = "disposition",
    mixinStandardHelpOptions = true,
    description = {
      "Count realised and paper gains and losses, one row an investor and asset, as CSV or JSON.",
      "per-transaction is the count of R's dispositionEffect: RG, RL, PG, PL by count, total, value"
          + " and duration. odean counts sale days and gives counts, with the investor's PGR, PLR, DE,"
          + " SE and t on each of the rows; total, value and duration are null."
    })
final class DispositionCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--fills",
      required = true,
      paramLabel = "FILE",
      description = "investor,type,asset,quantity,price,datetime; may end in .gz.")
  private @Nullable Path fills;

  @Option(
      names = "--prices",
      required = true,
      paramLabel = "FILE",
      description = "asset,datetime,price, optionally investor; may end in .gz.")
  private @Nullable Path prices;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description = "per-transaction (the default) or odean.",
      converter = Method.Reading.class)
  private Method method = Method.PER_TRANSACTION;

  @Option(names = "--no-shorts", description = "per-transaction: shorts neither gain nor lose.")
  private boolean withoutShorts;

  @Option(
      names = "--threshold",
      paramLabel = "SPAN",
      description =
          "per-transaction: sooner than this after the last one only what is realised counts;"
              + " 60mins, 30days, in trading hours.",
      converter = Span.class)
  private Duration threshold = Duration.ZERO;

  @Option(names = "--json", description = "Print JSON, null for what is not known; else CSV.")
  private boolean json;

  @Override
  public Integer call() {
    Counted counted = counted(Objects.requireNonNull(fills), Objects.requireNonNull(prices));
    var line = Objects.requireNonNull(spec).commandLine();
    counted.remarks().forEach(line.getErr()::println);
    if (json) {
      line.getOut()
          .println(
              ContractJson.strict()
                  .writerWithDefaultPrettyPrinter()
                  .writeValueAsString(counted.rows()));
    } else {
      counted.lines().forEach(line.getOut()::println);
    }
    return 0;
  }

  private Counted counted(Path transactions, Path market) {
    return switch (method) {
      case PER_TRANSACTION ->
          CountingDisposition.perTransaction(
              transactions, market, new CountRules(!withoutShorts, threshold));
      case ODEAN -> CountingDisposition.odean(transactions, market);
    };
  }

  private enum Method {
    PER_TRANSACTION,
    ODEAN;

    static final class Reading implements ITypeConverter<Method> {
      @Override
      public Method convert(String text) {
        return switch (text) {
          case "per-transaction" -> PER_TRANSACTION;
          case "odean" -> ODEAN;
          default -> throw new TypeConversionException("is per-transaction or odean");
        };
      }
    }
  }

  private static final class Span implements ITypeConverter<Duration> {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,6}) ?(secs|mins|hours|days|weeks)");

    @Override
    public Duration convert(String text) {
      var read = SPAN.matcher(text);
      if (!read.matches()) {
        throw new TypeConversionException("is a span such as 60mins or 30days");
      }
      long many = Long.parseLong(read.group(1));
      return switch (read.group(2)) {
        case "secs" -> Duration.ofSeconds(many);
        case "mins" -> Duration.ofMinutes(many);
        case "hours" -> Duration.ofHours(many);
        case "days" -> Duration.ofDays(many);
        default -> Duration.ofDays(7 * many);
      };
    }
  }
}
