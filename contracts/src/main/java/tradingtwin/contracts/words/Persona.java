package tradingtwin.contracts.words;

import com.fasterxml.jackson.annotation.JsonProperty;

/// A kind of trader, and with it a policy.
public enum Persona {
  @JsonProperty("crypto")
  CRYPTO,
  @JsonProperty("shortterm")
  SHORTTERM,
  @JsonProperty("swing")
  SWING,
  @JsonProperty("indexdca")
  INDEXDCA
}
