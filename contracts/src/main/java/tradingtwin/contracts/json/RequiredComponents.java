package tradingtwin.contracts.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.Serial;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/// The rule that a contract record's component is required unless it says `@Nullable`.
///
/// JSON knows nothing of NullAway: without this rule an absent name would sit as null in a
/// component that every reader may rely on. A list of a record that is written without its
/// empty lists may be absent too.
final class RequiredComponents extends NopAnnotationIntrospector {
  @Serial private static final long serialVersionUID = 1L;
  private static final String CONTRACTS = "tradingtwin.contracts.";

  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    return isRequired(member) ? Boolean.TRUE : null;
  }

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    return isRequired(annotated)
        ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
        : JsonSetter.Value.empty();
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  private static boolean isRequired(Annotated annotated) {
    if (!(annotated instanceof AnnotatedParameter parameter)) {
      return false;
    }
    Class<?> type = parameter.getDeclaringClass();
    if (!type.isRecord() || !type.getName().startsWith(CONTRACTS)) {
      return false;
    }
    RecordComponent[] components = type.getRecordComponents();
    return parameter.getOwner().getParameterCount() == components.length
        && isRequired(type, components[parameter.getIndex()]);
  }

  private static boolean isRequired(Class<?> type, RecordComponent component) {
    return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        && !(leavesEmptyOut(type) && Iterable.class.isAssignableFrom(component.getType()));
  }

  private static boolean leavesEmptyOut(Class<?> type) {
    JsonInclude include = type.getAnnotation(JsonInclude.class);
    return include != null && include.value() == JsonInclude.Include.NON_EMPTY;
  }
}
