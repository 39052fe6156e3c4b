package tradingtwin.contracts.words;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Whether words stand before, after or beside a trade.
public enum EntryType {
  @JsonProperty("pre")
  PRE,
  @JsonProperty("post")
  POST,
  @JsonProperty("note")
  NOTE
}
