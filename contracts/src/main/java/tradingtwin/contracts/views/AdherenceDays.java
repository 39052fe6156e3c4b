package tradingtwin.contracts.views;

import java.util.List;

/// Adherence day by day; days without an entry are not named.
///
/// @param days oldest first
public record AdherenceDays(List<AdherenceDay> days) {
  public AdherenceDays {
    days = List.copyOf(days);
  }
}
