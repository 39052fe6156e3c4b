package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// The adherence of one day.
///
/// @param score absent when too few rules applied
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdherenceDay(String day, @Nullable Double score) {}
