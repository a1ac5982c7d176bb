package io.cordon.model.json;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** JSON Schemas to validate written JSON: Cordon's own, and OCSF's where they are available. */
final class Schemas {
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private Schemas() {}

  /** A schema that Cordon publishes. */
  static JsonSchema own(String name) throws IOException {
    String resource = "/io/cordon/model/" + name + ".schema.json";
    try (InputStream text = Schemas.class.getResourceAsStream(resource)) {
      return FACTORY.getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** An OCSF class; skips the test, visibly, where the schemas are not available. */
  static JsonSchema ocsf(String name) throws IOException {
    Path file = Path.of("../../shared/spec/ocsf", name + ".schema.json");
    if (!Files.exists(file)) {
      System.out.println("SKIPPED: validation against OCSF, there is no " + file);
    }
    assumeTrue(Files.exists(file), "no OCSF schema at " + file);
    return FACTORY.getSchema(Files.readString(file));
  }

  /** The violations in words; empty when the text is valid. */
  static List<String> faults(JsonSchema schema, String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
