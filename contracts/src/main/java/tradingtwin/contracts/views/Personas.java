package tradingtwin.contracts.views;

import java.util.List;
import tradingtwin.contracts.policies.PersonaPolicy;

/// The personas and their policies.
public record Personas(List<PersonaPolicy> personas) {
  public Personas {
    personas = List.copyOf(personas);
  }
}
