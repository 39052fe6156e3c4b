package tradingtwin.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tradingtwin.contracts.RecordsFollowTheirSchemasTest.SchemaNode;
import tradingtwin.contracts.problems.Problem;

/// Where Java types and schemas say different things, looked for in both directions.
final class Drift {
  private static final String DECIMAL = "A decimal number as text";
  private static final Map<String, Set<Type>> PLAIN =
      Map.of(
          "string", Set.of(String.class),
          "integer", Set.of(int.class, long.class, Integer.class, Long.class),
          "number", Set.of(double.class, Double.class),
          "boolean", Set.of(boolean.class, Boolean.class));

  private final List<String> found = new ArrayList<>();
  private final Set<Class<?>> reached = new HashSet<>();

  List<String> found() {
    return List.copyOf(found);
  }

  /// Every record and enum that the comparison came past.
  Set<Class<?>> reached() {
    return Set.copyOf(reached);
  }

  void compare(SchemaNode schema, Type type) {
    JsonNode node = schema.node();
    if (node.path("properties").isObject()) {
      compareRecord(schema, (Class<?>) type);
    } else if (node.path("enum").isArray()) {
      compareEnum(node, (Class<?>) type);
    } else if (node.path("type").asString("").equals("array")) {
      compareList(schema, type);
    } else {
      expect(allowed(node).contains(type), schema + " is no " + type);
    }
  }

  private void compareRecord(SchemaNode schema, Class<?> type) {
    if (!reached.add(type)) {
      return;
    }
    Map<String, RecordComponent> components = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      components.put(RecordsFollowTheirSchemasTest.jsonName(component), component);
    }
    Set<String> properties = schema.properties().collect(Collectors.toCollection(TreeSet::new));
    expect(properties.equals(components.keySet()), type + " has " + components.keySet());
    properties.retainAll(components.keySet());
    for (String name : properties) {
      RecordComponent component = components.get(name);
      boolean required = schema.required().contains(name);
      expect(required == isRequired(type, component), type + "." + name + " required " + required);
      if (!isCodeOfAProblem(type, name)) {
        compare(
            schema.child(schema.node().path("properties").path(name)), component.getGenericType());
      }
    }
  }

  /// A problem's type is text on purpose: a client must read codes that it does not know yet.
  private static boolean isCodeOfAProblem(Class<?> type, String name) {
    return type.equals(Problem.class) && name.equals("type");
  }

  private void compareEnum(JsonNode node, Class<?> type) {
    reached.add(type);
    Set<String> words = node.path("enum").valueStream().map(JsonNode::asString).collect(toSet());
    expect(type.isEnum() && spelled(type).equals(words), type + " is not spelled as " + words);
  }

  private static java.util.stream.Collector<String, ?, Set<String>> toSet() {
    return Collectors.toSet();
  }

  private static Set<String> spelled(Class<?> type) {
    return Arrays.stream(type.getFields())
        .filter(field -> field.isEnumConstant())
        .map(
            field -> {
              JsonProperty named = field.getAnnotation(JsonProperty.class);
              return named == null ? field.getName() : named.value();
            })
        .collect(toSet());
  }

  private void compareList(SchemaNode schema, Type type) {
    boolean list = type instanceof ParameterizedType some && some.getRawType().equals(List.class);
    expect(list, schema + " is no list in " + type);
    if (list) {
      Type element = ((ParameterizedType) type).getActualTypeArguments()[0];
      compare(schema.child(schema.node().path("items")), element);
    }
  }

  private static Set<Type> allowed(JsonNode node) {
    if (node.path("format").asString("").equals("date-time")) {
      return Set.of(Instant.class);
    }
    if (node.path("description").asString("").startsWith(DECIMAL)) {
      return Set.of(BigDecimal.class);
    }
    JsonNode type = node.path("type");
    if (type.isArray()) {
      return PLAIN.get(type.path(0).asString());
    }
    return type.asString("").equals("object")
        ? Set.of(JsonNode.class)
        : PLAIN.getOrDefault(type.asString(""), Set.of());
  }

  private static boolean isRequired(Class<?> type, RecordComponent component) {
    JsonInclude include = type.getAnnotation(JsonInclude.class);
    boolean emptyIsLeftOut =
        include != null
            && include.value() == JsonInclude.Include.NON_EMPTY
            && component.getType().equals(List.class);
    return !isNullable(component) && !emptyIsLeftOut;
  }

  static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private void expect(boolean holds, String otherwise) {
    if (!holds) {
      found.add(otherwise);
    }
  }
}
