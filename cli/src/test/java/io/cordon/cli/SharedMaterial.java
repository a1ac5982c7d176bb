package io.cordon.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Test material that is not part of the repository; without it, a test is skipped and says so. */
public final class SharedMaterial {
  private SharedMaterial() {}

  /** A file or directory of the material; skips the test when it is missing. */
  public static Path path(String name) {
    Path path = Path.of("../../shared", name);
    if (!Files.exists(path)) {
      System.out.println("SKIPPED: there is no " + path);
    }
    assumeTrue(Files.exists(path), "there is no " + path);
    return path;
  }

  /** The schema of an OCSF class. */
  public static JsonSchema ocsf(String className) throws IOException {
    return schema(Files.readString(path("spec/ocsf/" + className + ".schema.json")));
  }

  public static JsonSchema schema(String text) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
  }
}
