package tradingtwin.contracts.views;

import java.util.List;

/// Tags, newest trade first.
public record BiasTags(List<BiasTag> tags) {
  public BiasTags {
    tags = List.copyOf(tags);
  }
}
