package tradingtwin.brokers;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a line of a statement says that is no fill: money that came or went, a split, the end of
/// an option.
public sealed interface Booking {

  /// What happened, in one word.
  Kind kind();

  /// The words for it.
  enum Kind {
    /// Money put into the account.
    DEPOSIT,
    /// Money taken out of it.
    WITHDRAWAL,
    /// Money or coins that came from another place of the trader's.
    TRANSFER_IN,
    /// The same, out.
    TRANSFER_OUT,
    /// Paid or received for holding a perpetual or a margin position.
    FUNDING,
    /// Interest, of either sign.
    INTEREST,
    /// A dividend.
    DIVIDEND,
    /// What the broker or a state kept, apart from the fees of fills.
    FEE,
    /// Coins for staking, lending, learning or bringing somebody.
    REWARD,
    /// More or fewer shares for the same money.
    SPLIT,
    /// An option that ended without worth.
    EXPIRY,
    /// An option that the other side exercised.
    ASSIGNMENT,
    /// An option that its holder exercised.
    EXERCISE
  }

  /// Why money moved; with its sign that is the kind.
  enum Purpose {
    CASH(Kind.DEPOSIT, Kind.WITHDRAWAL),
    TRANSFER(Kind.TRANSFER_IN, Kind.TRANSFER_OUT),
    FUNDING(Kind.FUNDING, Kind.FUNDING),
    INTEREST(Kind.INTEREST, Kind.INTEREST),
    DIVIDEND(Kind.DIVIDEND, Kind.DIVIDEND),
    FEE(Kind.FEE, Kind.FEE),
    REWARD(Kind.REWARD, Kind.REWARD);

    private final Kind in;
    private final Kind out;

    Purpose(Kind in, Kind out) {
      this.in = in;
      this.out = out;
    }
  }

  /// Money or coins that came or went.
  ///
  /// @param amount above zero came, below zero went; never zero
  /// @param fee what was kept of it, above zero
  /// @param feeCurrency empty only when the fee is zero
  /// @param symbol what it was paid for (a dividend's share); empty when nothing is named
  record Money(
      Purpose purpose,
      String asset,
      BigDecimal amount,
      BigDecimal fee,
      String feeCurrency,
      String symbol)
      implements Booking {
    public Money {
      Objects.requireNonNull(purpose, "purpose");
      if (amount.signum() == 0 || asset.isEmpty() || !BrokerFill.isCurrency(asset)) {
        throw new IllegalArgumentException("money is some amount of an asset: " + asset);
      }
      if (!BrokerFill.isCurrency(feeCurrency) || (fee.signum() != 0 && feeCurrency.isEmpty())) {
        throw new IllegalArgumentException("a fee has a currency");
      }
      if (!symbol.isEmpty() && !BrokerFill.isSymbol(symbol)) {
        throw new IllegalArgumentException("not a symbol: " + symbol);
      }
    }

    @Override
    public Kind kind() {
      return amount.signum() > 0 ? purpose.in : purpose.out;
    }
  }

  /// A split, as its statement tells it: by its ratio, or by what came or went of the shares
  /// held; at least one of them.
  ///
  /// @param ratio shares afterwards for each before; above zero
  /// @param added shares that were booked in, below zero for out
  record Split(String symbol, @Nullable BigDecimal ratio, @Nullable BigDecimal added)
      implements Booking {
    public Split {
      if (!BrokerFill.isSymbol(symbol)) {
        throw new IllegalArgumentException("not a symbol: " + symbol);
      }
      if ((ratio == null && added == null)
          || (ratio != null && ratio.signum() <= 0)
          || (added != null && added.signum() == 0)) {
        throw new IllegalArgumentException("a split says what became of the shares: " + symbol);
      }
    }

    @Override
    public Kind kind() {
      return Kind.SPLIT;
    }
  }

  /// The end of an option.
  ///
  /// @param symbol as fills of it are named
  /// @param qty units that ended, above zero, of a long or a short
  record OptionEnd(Kind kind, String symbol, BigDecimal qty) implements Booking {
    public OptionEnd {
      boolean end = kind == Kind.EXPIRY || kind == Kind.ASSIGNMENT || kind == Kind.EXERCISE;
      if (!end || qty.signum() <= 0 || !BrokerFill.isSymbol(symbol)) {
        throw new IllegalArgumentException("not the end of an option: " + kind + " " + symbol);
      }
    }
  }
}
