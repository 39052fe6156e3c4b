package tradingtwin.contracts.views;

import java.util.List;

/// The mappings a trader has saved, by name.
public record ColumnMappings(List<SavedMapping> mappings) {
  public ColumnMappings {
    mappings = List.copyOf(mappings);
  }
}
