package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.DateOrder;
import tradingtwin.contracts.words.EntryKind;

/// What a file would bring.
///
/// @param besides what it holds besides fills, by kind
/// @param otherRows rows that are neither and are left out
/// @param unknown what is seen of a file whose format nobody knows; it brings nothing until its
///     columns are mapped
/// @param asks what the file does not say itself
/// @param account where the fills go
/// @param accounts where they may go
/// @param newAccount the name of the account that the confirmation makes
/// @param mappingName the mapping by which the file was read
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CsvPreview(
    String importId,
    String fileName,
    String format,
    String formatName,
    String broker,
    String timezone,
    boolean zoneStated,
    int total,
    @JsonProperty("new") int fresh,
    int duplicate,
    int similar,
    int changed,
    int failed,
    List<TradePreview> firstRows,
    List<LineError> errors,
    @Nullable List<Besides> besides,
    @Nullable Integer otherRows,
    @Nullable UnknownTable unknown,
    @Nullable Asks asks,
    @Nullable AccountChoice account,
    @Nullable List<AccountChoice> accounts,
    @Nullable String newAccount,
    @Nullable String mappingName) {
  public CsvPreview {
    firstRows = List.copyOf(firstRows);
    errors = List.copyOf(errors);
    besides = besides == null ? null : List.copyOf(besides);
    accounts = accounts == null ? null : List.copyOf(accounts);
  }

  /// Entries of one kind.
  public record Besides(EntryKind kind, int count, @JsonProperty("new") int fresh) {}

  /// A row that could not be read.
  public record LineError(int line, String message) {}

  /// A table that no format explains, and a guess of what its columns mean.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record UnknownTable(
      List<String> columns,
      boolean withoutHeader,
      List<List<String>> rows,
      List<ColumnWords> words,
      MappingGuess guess,
      @Nullable String nearest) {
    public UnknownTable {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      words = List.copyOf(words);
    }
  }

  /// The words of a column that holds few of them.
  public record ColumnWords(String column, List<String> words) {
    public ColumnWords {
      words = List.copyOf(words);
    }
  }

  /// Columns by the field they may be.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MappingGuess(
      @Nullable String time,
      @Nullable String clock,
      @Nullable String symbol,
      @Nullable String side,
      @Nullable String quantity,
      @Nullable String price,
      @Nullable String fee,
      @Nullable String feeCurrency,
      @Nullable String currency,
      @Nullable String id,
      @Nullable String multiplier,
      List<String> buy,
      List<String> sell) {
    public MappingGuess {
      buy = List.copyOf(buy);
      sell = List.copyOf(sell);
    }
  }

  /// What the file does not say itself.
  ///
  /// @param dateOrder whether day or month first must be said before the file can be confirmed
  /// @param dateOrderRead the order in which the dates were read meanwhile
  /// @param contractSizes futures of which nothing says what one contract holds
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Asks(
      boolean dateOrder, @Nullable DateOrder dateOrderRead, List<String> contractSizes) {
    public Asks {
      contractSizes = List.copyOf(contractSizes);
    }
  }

  /// An account that the fills may go to.
  ///
  /// @param overlap how many of the file's first fills it holds already
  public record AccountChoice(String accountId, String name, String broker, int overlap) {}
}
