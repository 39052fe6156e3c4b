package tradingtwin.contracts.words;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Which number of a date comes first.
public enum DateOrder {
  @JsonProperty("ymd")
  YEAR_FIRST,
  @JsonProperty("mdy")
  MONTH_FIRST,
  @JsonProperty("dmy")
  DAY_FIRST
}
