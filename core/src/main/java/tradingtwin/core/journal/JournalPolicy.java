package tradingtwin.core.journal;

/// The numbers of the journal.
///
/// @param picturesAnEntry pictures beside one entry
/// @param picturesATrader pictures of one trader
/// @param kept adherence from which a decision counts as one that kept its plan: of the rules'
///     weight, one of the lighter ones may be missed
/// @param needed closed trades with a score that decisions are held against outcomes from
/// @param points newest trades that the picture draws
public record JournalPolicy(
    int picturesAnEntry, int picturesATrader, int kept, int needed, int points) {
  public static final JournalPolicy DEFAULT = new JournalPolicy(8, 5_000, 80, 5, 500);
}
