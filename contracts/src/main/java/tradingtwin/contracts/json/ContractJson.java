package tradingtwin.contracts.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// The one way this product reads and writes JSON.
///
/// Decimals are text with every digit and their scale kept, never in exponent form; instants
/// are ISO-8601; a contract record is never built without its required components. Whether a
/// number stands where text belongs is the schema's question, not the mapper's.
public final class ContractJson {
  private static final int DEEPEST = 64;

  private ContractJson() {}

  /// For requests and everything we wrote ourselves: an unknown field is an error.
  public static JsonMapper strict() {
    return builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  /// For answers of another part, which may already know more than we do.
  public static JsonMapper tolerant() {
    return builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  /// Settings shared by both, for a framework that builds its own mapper.
  public static JsonMapper.Builder apply(JsonMapper.Builder builder) {
    return builder
        .addModule(requiredComponents())
        .withConfigOverride(
            BigDecimal.class, o -> o.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
  }

  private static JacksonModule requiredComponents() {
    return new SimpleModule("required-components") {
      private static final long serialVersionUID = 1L;

      @Override
      public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.appendAnnotationIntrospector(new RequiredComponents());
      }
    };
  }

  private static JsonMapper.Builder builder() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();
    return apply(JsonMapper.builder(factory));
  }
}
