package tradingtwin.contracts.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A refusal as RFC 9457 `application/problem+json`.
///
/// @param detail what happened and what is safe, in words for a person; never an exception's
///   text
/// @param errors fields that do not fit, each named by its JSON pointer
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable String instance,
    List<FieldError> errors) {

  public Problem {
    errors = errors == null ? List.of() : List.copyOf(errors);
  }

  /// A refusal whose title says enough.
  public static Problem of(ProblemCode code) {
    return new Problem(code.type(), code.title(), code.status(), null, null, List.of());
  }

  /// A refusal with a word on what happened.
  public static Problem of(ProblemCode code, String detail) {
    return new Problem(code.type(), code.title(), code.status(), detail, null, List.of());
  }

  /// A refusal that names the fields.
  public static Problem of(ProblemCode code, String detail, List<FieldError> errors) {
    return new Problem(code.type(), code.title(), code.status(), detail, null, errors);
  }

  /// A field that does not fit.
  ///
  /// @param pointer JSON pointer into the body
  public record FieldError(String pointer, String message) {}
}
