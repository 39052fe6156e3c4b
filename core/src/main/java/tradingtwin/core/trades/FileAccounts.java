package tradingtwin.core.trades;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.csv.KnownExport;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.CsvAnswers;
import tradingtwin.contracts.views.CsvPreview.AccountChoice;

/// Into which account the fills of a file go: the one its trader names, else the one that holds
/// some of them already, else the first.
final class FileAccounts {
  private static final int FILLS_LOOKED_AT = 1_000;

  /// No account yet: fills that go there equal none of their own account.
  private static final String NOT_MADE_YET = "new";

  private final BrokerAccounts accounts;

  FileAccounts(BrokerAccounts accounts) {
    this.accounts = accounts;
  }

  /// Where the fills go.
  ///
  /// @param among the accounts they may go to
  /// @param newAccount the name of one that is made with the confirmation; absent for `account`
  record Choice(
      String userId,
      AccountChoice account,
      List<AccountChoice> among,
      @Nullable String newAccount) {
    Choice {
      among = List.copyOf(among);
    }

    /// Where they lie until they are confirmed.
    Target target() {
      return new Target(userId, account.broker(), account.accountId());
    }

    /// With what the fills are compared.
    Target comparedWith() {
      return newAccount == null ? target() : new Target(userId, account.broker(), NOT_MADE_YET);
    }
  }

  Choice choose(String userId, KnownExport export, CsvAnswers said) {
    String first = accounts.target(userId, export.broker()).accountId();
    List<BrokerAccounts.Named> open = accounts.open(userId, export.broker());
    Map<String, Integer> holding =
        open.size() > 1 ? accounts.holding(userId, open, firstIds(export)) : Map.of();
    List<AccountChoice> among =
        open.stream()
            .map(
                each ->
                    new AccountChoice(
                        each.accountId(),
                        each.name(),
                        each.broker(),
                        holding.getOrDefault(each.accountId(), 0)))
            .toList();
    String name = said.newAccount();
    String asked = name == null && said.accountId() != null ? said.accountId() : null;
    AccountChoice account =
        asked != null
            ? one(among, asked)
            : among.stream()
                .filter(each -> name == null && each.overlap() > 0)
                .max(Comparator.comparingInt(AccountChoice::overlap))
                .orElseGet(() -> one(among, first));
    if (name != null) {
      accounts.requireFree(userId, account.broker(), name);
    }
    return new Choice(userId, account, among, name == null ? null : name.strip());
  }

  /// Where a file lies of which nothing is known yet.
  Target some(String userId) {
    return accounts.some(userId);
  }

  private static AccountChoice one(List<AccountChoice> among, String accountId) {
    return among.stream()
        .filter(each -> Objects.equals(each.accountId(), accountId))
        .findFirst()
        .orElseThrow(
            () ->
                RefusedException.of(
                    ProblemCode.VALIDATION, "The fills of this file cannot go to that account."));
  }

  private static List<String> firstIds(KnownExport export) {
    List<String> ids = new ArrayList<>();
    var _ =
        export.read(
            fill -> {
              if (ids.size() < FILLS_LOOKED_AT) {
                ids.add(fill.extId());
              }
            });
    return ids;
  }
}
