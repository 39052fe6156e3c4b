package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.DateOrder;

/// What a trader says about a previewed file; it is read again with all of it.
///
/// @param newAccount the name of an account that is made when the file is confirmed
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CsvAnswers(
    @Nullable String timezone,
    @Nullable DateOrder dateOrder,
    @Nullable ColumnMapping mapping,
    @Nullable List<ContractSize> contractSizes,
    @Nullable String accountId,
    @Nullable String newAccount) {
  public CsvAnswers {
    contractSizes = contractSizes == null ? null : List.copyOf(contractSizes);
  }

  /// Nothing said.
  public static CsvAnswers none() {
    return new CsvAnswers(null, null, null, null, null, null);
  }

  /// How many units one contract of a future holds.
  public record ContractSize(String product, BigDecimal units) {}
}
